package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.people.Role;
import org.reintegration.members.accounts.AccountStatus;
import org.reintegration.members.accounts.MemberDesk;
import org.reintegration.members.accounts.MemberQuery;
import org.reintegration.members.accounts.MemberRow;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.QueryString;

/** Behind the administrator's search among members. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    MemberDesk desk;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private @Nullable NumberedPage<MemberRow> found;

    public void load() {
        found = desk.find(caller.actor(), query(), page());
    }

    private MemberQuery query() {
        return new MemberQuery(getWords(), one(Role.values(), getRole()), one(AccountStatus.values(), getStatus()));
    }

    private int page() {
        String asked = parameter("page");
        return asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Stream.of(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public @Nullable NumberedPage<MemberRow> getFound() {
        return found;
    }

    public String getWords() {
        return parameter("q");
    }

    public String getRole() {
        return parameter("role");
    }

    public String getStatus() {
        return parameter("status");
    }

    public AccountStatus[] getStatuses() {
        return new AccountStatus[] {AccountStatus.ACTIVE, AccountStatus.PENDING, AccountStatus.SUSPENDED};
    }

    /** The same question, up to the number of its page. */
    public String getLink() {
        return QueryString.empty()
                .and("q", getWords())
                .and("role", getRole())
                .and("status", getStatus())
                .upToPage("");
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
