package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.notices.NoticeDesk;
import org.reintegration.members.notices.NoticeGroup;
import org.reintegration.members.notices.NoticeView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.mail.NoticeWords;
import org.reintegration.web.site.Caller;

/** Behind a member's news; opening one marks it read and leads to what it tells of. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int PAGE = 30;

    @Inject
    NoticeDesk desk;

    @Inject
    ProfileService profiles;

    @Inject
    NoticeWords words;

    @Inject
    Pressed pressed;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable Slice<NoticeView> news;
    private @Nullable List<String> muted;

    public void act() {
        caller.actor().memberOrRefuse();
        pressed.number("read", id -> open(desk.read(caller.actor(), id)));
        pressed.word("all").ifPresent(all -> desk.readAll(caller.actor()));
        pressed.word("mute").ifPresent(group -> mute(group, true));
        pressed.word("mail").ifPresent(group -> mute(group, false));
        // What the lists were while the button was looked for is old now.
        news = null;
        muted = null;
    }

    private void open(NoticeView notice) {
        visit.leadTo(Optional.ofNullable(notice.path()).orElse("notices"));
    }

    private void mute(String group, boolean mute) {
        Stream.of(NoticeGroup.values())
                .filter(known -> known.name().equals(group))
                .forEach(known -> profiles.muteMail(caller.actor(), known, mute));
    }

    public Slice<NoticeView> getNews() {
        Slice<NoticeView> known = news;
        if (known == null) {
            String after = Optional.ofNullable(request.getParameter("after")).orElse("");
            known = desk.newest(caller.actor(), after, PAGE);
            news = known;
        }
        return known;
    }

    public String line(NoticeView notice) {
        return words.line(notice.kind(), notice.details(), caller.language());
    }

    public List<NoticeGroup> getGroups() {
        return List.of(NoticeGroup.values());
    }

    public List<String> getMuted() {
        List<String> known = muted;
        if (known == null) {
            known = profiles.own(caller.actor()).mutedMail();
            muted = known;
        }
        return known;
    }
}
