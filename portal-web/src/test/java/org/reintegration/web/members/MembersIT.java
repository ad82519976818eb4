package org.reintegration.web.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.MemberRule;
import org.reintegration.members.accounts.AccountStatus;
import org.reintegration.members.accounts.Directory;
import org.reintegration.members.accounts.FirstAdministrator;
import org.reintegration.members.accounts.MemberDesk;
import org.reintegration.members.accounts.MemberQuery;
import org.reintegration.members.accounts.OwnPassword;
import org.reintegration.members.accounts.OwnProfile;
import org.reintegration.members.accounts.ProfileDraft;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.accounts.RegistrationDraft;
import org.reintegration.members.accounts.SampleMember;
import org.reintegration.members.accounts.SampleMembers;
import org.reintegration.members.accounts.SignIn;
import org.reintegration.members.accounts.Tidying;
import org.reintegration.members.notices.NoticeDesk;
import org.reintegration.members.notices.NoticeView;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Device;
import org.reintegration.members.signin.Secret;
import org.reintegration.members.signin.Sessions;
import org.reintegration.members.signin.SignedIn;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;

/** People on the real database: what only constraints, locks and several transactions can show. */
@ExtendWith(ArquillianExtension.class)
class MembersIT {

    private static final String PASSWORD = "the goats came home";
    private static final Device DEVICE = Device.of("Test", "192.0.2.1");

    @Inject
    SampleMembers samples;

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    MemberDesk desk;

    @Inject
    ProfileService profiles;

    @Inject
    OwnPassword passwords;

    @Inject
    FirstAdministrator first;

    @Inject
    Directory directory;

    @Inject
    People people;

    @Inject
    NoticeDesk notices;

    @Inject
    Tidying tidying;

    @Inject
    @Any
    Instance<SearchSource> sources;

    private Actor administrator;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @BeforeEach
    void an_administrator_is_there() {
        member("it-administrator", true, Role.ADMINISTRATOR);
        administrator = actor("it-administrator");
    }

    @Test
    void a_session_is_found_with_roles_and_news_by_one_statement() {
        member("it-one", false, Role.EDITOR, Role.CONTRIBUTOR);
        Secret secret = signIn.open(email("it-one"), PASSWORD, DEVICE);

        StatementCount.begin();
        SignedIn found = sessions.actorOf(secret.clear()).orElseThrow();

        assertThat(StatementCount.sent()).isEqualTo(1);
        assertThat(found.actor().grants())
                .containsExactlyInAnyOrder(Grant.everywhere(Role.EDITOR), Grant.everywhere(Role.CONTRIBUTOR));
    }

    @Test
    void nobody_guesses_on_and_on_and_the_right_password_does_not_help_then() {
        member("it-guessed", false);
        IntStream.range(0, 10)
                .forEach(i -> refused(
                        MemberRule.ADDRESS_AND_PASSWORD_FIT,
                        () -> signIn.open(email("it-guessed"), "guess number " + i, DEVICE)));

        refused(MemberRule.ATTEMPTS_ARE_FEW, () -> signIn.open(email("it-guessed"), PASSWORD, DEVICE));
    }

    @Test
    void an_unknown_address_is_answered_like_a_wrong_password() {
        refused(MemberRule.ADDRESS_AND_PASSWORD_FIT, () -> signIn.open("nobody@example.org", PASSWORD, DEVICE));
    }

    @Test
    void a_new_password_ends_every_session_and_token() {
        String id = member("it-changed", false);
        Secret old = signIn.open(email("it-changed"), PASSWORD, DEVICE);
        String token = signIn.issue(email("it-changed"), PASSWORD, "script", DEVICE)
                .secret()
                .clear();

        Secret fresh = passwords.change(actor("it-changed"), PASSWORD, "another good passphrase", DEVICE);

        assertThat(sessions.actorOf(old.clear())).isEmpty();
        assertThat(sessions.actorOf(fresh.clear())).isPresent();
        refused(MemberRule.THE_TOKEN_IS_VALID, () -> tokens.actorOf(token));
        assertThat(id).isNotEmpty();
    }

    @Test
    void whoever_is_suspended_is_out_at_once_and_back_when_restored() {
        String id = member("it-suspended", true);
        Secret secret = signIn.open(email("it-suspended"), PASSWORD, DEVICE);

        desk.suspend(administrator, id, "sends advertisements");

        assertThat(sessions.actorOf(secret.clear())).isEmpty();
        refused(MemberRule.THE_ACCOUNT_IS_NOT_SUSPENDED, () -> signIn.open(email("it-suspended"), PASSWORD, DEVICE));
        assertThatThrownBy(() -> directory.profile(Actor.VISITOR, id)).isInstanceOf(Refusal.class);
        desk.restore(administrator, id);
        assertThat(directory.profile(Actor.VISITOR, id).name()).isEqualTo("it-suspended");
    }

    @Test
    void a_granted_role_is_told_once_and_held_once() throws Exception {
        String id = member("it-granted", false);
        Grant grant = Grant.within(Role.EDITOR, Scope.region("north-africa"));

        desk.grant(administrator, id, grant);
        desk.grant(administrator, id, grant);

        Actor granted = actor("it-granted");
        assertThat(granted.grants()).containsExactly(grant);
        List<NoticeView> told = soon(() -> notices.newest(granted, "", 10).items());
        assertThat(told)
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo("role-granted"));
        assertThat(people.holding(Role.EDITOR, List.of("north-africa"))).contains(granted.memberOrRefuse());
        assertThat(people.holding(Role.EDITOR, List.of("europe"))).doesNotContain(granted.memberOrRefuse());
    }

    @Test
    void roles_are_granted_by_administrators_alone() {
        String id = member("it-wishful", false, Role.EDITOR);
        Actor wishful = actor("it-wishful");

        refused(
                MemberRule.ADMINISTRATORS_TEND_MEMBERS,
                () -> desk.grant(wishful, id, Grant.everywhere(Role.ADMINISTRATOR)));
        refused(MemberRule.ADMINISTRATORS_TEND_MEMBERS, () -> desk.find(wishful, new MemberQuery("", null, null), 1));
    }

    @Test
    void while_an_administrator_is_there_no_first_one_is_named() {
        refused(
                MemberRule.THE_FIRST_ADMINISTRATOR_IS_NAMED_ONCE,
                () -> first.name(new RegistrationDraft("second@example.org", "Second", PASSWORD, Language.EN)));
    }

    @Test
    void a_second_tab_does_not_overwrite_a_profile() {
        member("it-tabs", false);
        Actor tabs = actor("it-tabs");
        OwnProfile seen = profiles.own(tabs);
        profiles.edit(tabs, draft("first", seen.version()));

        refused(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE, () -> profiles.edit(tabs, draft("second", seen.version())));
        assertThat(profiles.own(tabs).bio()).isEqualTo("first");
    }

    @Test
    void search_hears_of_open_profiles_only() {
        member("it-open", true);
        member("it-hidden", false);
        MemberId open = actor("it-open").memberOrRefuse();
        MemberId hidden = actor("it-hidden").memberOrRefuse();
        SearchSource source = sources.stream()
                .filter(each -> each.kind().equals("member"))
                .findFirst()
                .orElseThrow();

        assertThat(source.documents(Set.of(open.value(), hidden.value()))).containsOnlyKeys(open.value());
        assertThat(source.idsAfter(0, 1000)).contains(open.value()).doesNotContain(hidden.value());
        assertThat(people.named(List.of(hidden)).get(hidden).publicId()).isNull();
    }

    @Test
    void whoever_leaves_is_nobody_afterwards() {
        String id = member("it-leaving", true, Role.EDITOR);
        Actor leaving = actor("it-leaving");
        Secret secret = signIn.open(email("it-leaving"), PASSWORD, DEVICE);

        profiles.erase(leaving, PASSWORD);

        assertThat(sessions.actorOf(secret.clear())).isEmpty();
        assertThat(people.named(List.of(leaving.memberOrRefuse()))).isEmpty();
        assertThatThrownBy(() -> desk.view(administrator, id)).isInstanceOf(Refusal.class);
        refused(MemberRule.ADDRESS_AND_PASSWORD_FIT, () -> signIn.open(email("it-leaving"), PASSWORD, DEVICE));
    }

    @Test
    void members_are_found_by_part_of_a_name_by_role_and_by_status() {
        member("it-100%_sought", false, Role.FACILITATOR);

        assertThat(desk.find(administrator, new MemberQuery("100%_S", Role.FACILITATOR, AccountStatus.ACTIVE), 1)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("it-100%_sought"));
        assertThat(desk.find(administrator, new MemberQuery("100__s", null, null), 1)
                        .total())
                .isZero();
    }

    @Test
    void tidying_throws_nothing_away_that_is_in_use() {
        member("it-kept", false);
        Secret secret = signIn.open(email("it-kept"), PASSWORD, DEVICE);

        tidying.tidy();

        assertThat(sessions.actorOf(secret.clear())).isPresent();
    }

    private String member(String key, boolean listed, Role... roles) {
        SampleMember sample = new SampleMember(
                key,
                key,
                email(key),
                "en",
                "UTC",
                null,
                List.of("NE"),
                List.of(),
                List.of("en"),
                listed,
                "",
                List.of(roles).stream().map(Role::slug).toList());
        return samples.load(List.of(sample), PASSWORD).get(key);
    }

    private static String email(String key) {
        return key.replaceAll("[^a-z0-9-]", "") + "@example.org";
    }

    private Actor actor(String key) {
        return sessions.actorOf(signIn.open(email(key), PASSWORD, DEVICE).clear())
                .orElseThrow()
                .actor();
    }

    private static ProfileDraft draft(String bio, int version) {
        return new ProfileDraft(
                "it-tabs", bio, Language.EN, "UTC", List.of(), List.of(), List.of(), null, false, version);
    }

    private static void refused(Rule rule, Callable<?> act) {
        assertThatThrownBy(act::call).satisfies(thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        });
    }

    private static <T> List<T> soon(Callable<List<T>> question) throws Exception {
        for (int i = 0; i < 600; i++) {
            List<T> answer = question.call();
            if (!answer.isEmpty()) {
                return answer;
            }
            Thread.sleep(100);
        }
        return List.of();
    }
}
