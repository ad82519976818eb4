package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.RemarkReply;
import org.reintegration.library.records.RemarkService;
import org.reintegration.library.records.RemarkView;
import org.reintegration.library.records.ReviewView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the remarks of reviewers on an author's work, each with its answer. */
@Named
@RequestScoped
public class RemarksPage {

    private static final Pattern REMARK = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    @Inject
    RemarkService service;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable DraftView work;

    public void load() {
        caller.actor().memberOrRefuse();
        asked.pressed("answer", this::answer);
        getWork();
    }

    private void answer(String remark) {
        Matcher named = REMARK.matcher(remark);
        if (!named.matches()) {
            throw Refusal.notFound();
        }
        service.answer(
                caller.actor(),
                asked.text("id"),
                Integer.parseInt(named.group(1)),
                Integer.parseInt(named.group(2)),
                asked.number("version-" + remark, 0),
                new RemarkReply(
                        asked.text("answer-" + remark),
                        !asked.text("settled-" + remark).isEmpty()));
        visit.leadTo("library/drafts/" + asked.text("id") + "/remarks");
    }

    public DraftView getWork() {
        DraftView known = work;
        if (known == null) {
            known = service.read(caller.actor(), asked.text("id"));
            work = known;
        }
        return known;
    }

    /** Letters that have remarks, newest first. */
    public List<ReviewView> getLetters() {
        return getWork().reviews().stream()
                .filter(letter -> !letter.remarks().isEmpty())
                .sorted((one, other) -> Integer.compare(other.letter(), one.letter()))
                .toList();
    }

    /** What was typed, should it not have been taken, else what is stored. */
    public String typed(ReviewView letter, RemarkView remark) {
        String sent = asked.text("answer-" + letter.letter() + "-" + remark.number());
        return asked.isSent() ? sent : remark.answer();
    }
}
