package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallMove;
import org.reintegration.fund.calls.CallRegister;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;

/** What the clock does: closes calls, takes in what was handed in, lets the rest lapse, ends waiting for answers. */
@ApplicationScoped
@Transactional
public class ClosingService {

    @Inject
    Applications applications;

    @Inject
    Workbench bench;

    @Inject
    CallRegister calls;

    @Inject
    Outbox outbox;

    /** Calls whose hour has come. */
    public List<Long> due() {
        return calls.due();
    }

    /** Closes one call; whoever was in time has been waited for, and asking twice does no harm. */
    public void close(Actor actor, long callId) {
        CallFacts call = calls.locked(callId);
        if (call.status() != CallStatus.PUBLISHED || !call.isClosedAt(bench.now())) {
            return;
        }
        call = calls.move(actor, callId, CallMove.CLOSE);
        for (FundApplication application : applications.ofCall(callId)) {
            applications.lock(application);
            settle(actor, application, call);
        }
    }

    /** Takes in or lets lapse what had a personal extension, once that is over too. */
    public void endExtensions(Actor actor) {
        for (FundApplication application : applications.waitingBeyondTheClose()) {
            CallFacts call = calls.read(application.callId());
            if (call.status() == CallStatus.IN_REVIEW) {
                applications.lock(application);
                settle(actor, application, call);
            }
        }
    }

    /** Whoever has a personal extension is waited for. */
    private void settle(Actor actor, FundApplication application, CallFacts call) {
        boolean waiting = application.stage() == Stage.DRAFT || application.stage() == Stage.SUBMITTED;
        if (!waiting || !bench.now().isAfter(bench.closesFor(application, call))) {
            return;
        }
        boolean handedIn = !applications.snapshots(application).isEmpty();
        bench.make(actor, application, call, handedIn ? Move.TAKE_IN : Move.LAPSE);
        if (!handedIn) {
            outbox.add(new ApplicationLapsed(application.publicId().value(), call.title(), application.lead()));
        }
    }

    /** Questions whose time for an answer is over go back to the officers without one. */
    public void endWaiting(Actor actor) {
        for (FundApplication application : applications.unanswered(bench.now())) {
            applications.lock(application);
            if (application.stage() != Stage.CLARIFY) {
                // It was answered, or another node was first.
                continue;
            }
            bench.make(actor, application, calls.read(application.callId()), Move.TIME_OUT);
            applications.clarifications(application).stream()
                    .filter(asked -> asked.view().answeredAt() == null)
                    .forEach(asked -> asked.timedOut(bench.now()));
        }
    }
}
