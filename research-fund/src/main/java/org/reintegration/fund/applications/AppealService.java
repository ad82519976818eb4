package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallRegister;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** Appeals: a lead objects to how it was decided, an officer who was not involved dismisses or upholds; upheld, a new round begins. */
@ApplicationScoped
@Transactional
public class AppealService {

    private static final int LONGEST = 5_000;

    @Inject
    Applications applications;

    @Inject
    ApplicationService team;

    @Inject
    ScreeningService desk;

    @Inject
    Workbench bench;

    @Inject
    CallRegister calls;

    @Inject
    Outbox outbox;

    public ApplicationView appeal(Actor actor, String publicId, @Nullable AppealGround ground, String words) {
        FundApplication application = bench.findForTeam(actor, publicId);
        if (ground == null) {
            throw Refusal.badInput("ground", FundRule.THE_FIELD_IS_FILLED);
        }
        String given = text("words", words);
        CallFacts call = calls.read(application.callId());
        applications.lock(application);
        Move.APPEAL.who().mayBePlayedBy(actor, bench.standing(application)).orRefuse();
        if (!application.isReleased()) {
            // What is decided and not yet told must not be guessed by appealing against it.
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, application.shownStage());
        }
        Appeal appeal = new Appeal(application, ground, given, bench.now());
        bench.make(actor, application, call, Move.APPEAL);
        applications.add(appeal);
        applications.flush();
        return team.read(actor, publicId);
    }

    public DeskView dismiss(Actor actor, String publicId, String answer) {
        return answer(actor, publicId, answer, false);
    }

    public DeskView uphold(Actor actor, String publicId, String answer) {
        return answer(actor, publicId, answer, true);
    }

    private DeskView answer(Actor actor, String publicId, String answer, boolean upheld) {
        FundApplication application = bench.findForStaff(actor, publicId);
        String given = text("answer", answer);
        CallFacts call = calls.locked(application.callId());
        applications.lock(application);
        @Nullable Appeal open = applications.appeals(application).stream()
                .filter(Appeal::isOpen)
                .findFirst()
                .orElse(null);
        boolean ofDecline = open != null && open.against() == Stage.DECLINED;
        Move move = upheld
                ? ofDecline ? Move.UPHOLD_TO_RANKED : Move.UPHOLD_TO_SCREENING
                : ofDecline ? Move.DISMISS_TO_DECLINED : Move.DISMISS_TO_INELIGIBLE;
        bench.make(actor, application, call, move);
        if (open == null) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, application.stage());
        }
        open.answered(actor.memberOrRefuse(), given, upheld, bench.now());
        if (upheld) {
            application.beginsAnew();
        }
        outbox.add(new AppealAnswered(publicId, application.title(), application.lead()));
        applications.flush();
        return desk.open(actor, publicId);
    }

    private static String text(String field, String given) {
        String text = Given.text(given);
        if (text.isEmpty()) {
            throw Refusal.badInput(field, FundRule.THE_REASON_IS_GIVEN);
        }
        if (text.length() > LONGEST) {
            throw Refusal.badInput(field, FundRule.THE_TEXT_FITS);
        }
        return text;
    }
}
