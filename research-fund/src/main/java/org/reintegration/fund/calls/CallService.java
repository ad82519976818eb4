package org.reintegration.fund.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.content.RecordsNaming;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Calls as everyone reads them and as officers write them. */
@ApplicationScoped
@Transactional
public class CallService {

    private static final int PAGE = 20;
    private static final int LARGEST_SLICE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    CallRegister register;

    @Inject
    FundService funds;

    @Inject
    GapService gaps;

    @Inject
    RecordsNaming records;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Published calls, the last to close first. */
    public NumberedPage<CallView> page(Actor actor, int asked) {
        int number = NumberedPage.within(asked);
        List<CallView> items = em.createQuery(
                        "select c from Call c where c.publishedAt is not null order by c.closesAt desc, c.id desc",
                        Call.class)
                .setFirstResult((number - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(call -> view(actor, call))
                .toList();
        return new NumberedPage<>(items, number, PAGE, count());
    }

    /** Addresses of published calls for maps of the site: the part with this number, from 0, oldest first. */
    public List<Address> addresses(int part, int size) {
        return em.createQuery("select c from Call c where c.publishedAt is not null order by c.id", Call.class)
                .setFirstResult(part * size)
                .setMaxResults(size)
                .getResultStream()
                .map(call -> new Address(CallView.path(call.publicId().value(), call.title()), call.publishedAt()))
                .toList();
    }

    /** How many published calls there are. */
    public long count() {
        return em.createQuery("select count(c) from Call c where c.publishedAt is not null", Long.class)
                .getSingleResult();
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<CallView> list(Actor actor, @Nullable String after, int asked) {
        int size = Math.max(1, Math.min(LARGEST_SLICE, asked));
        After last = After.ofNewest(after);
        return Slice.of(
                        em.createQuery("""
                                        select c from Call c where c.publishedAt is not null
                                        and c.closesAt <= :at and (c.closesAt < :at or c.id < :last)
                                        order by c.closesAt desc, c.id desc""", Call.class)
                                .setParameter("at", last.at())
                                .setParameter("last", last.id())
                                .setMaxResults(size + 1)
                                .getResultList(),
                        size,
                        call -> After.cursor(call.closesAt(), call.id()))
                .map(call -> view(actor, call));
    }

    /** A published call, or a draft for its officers. */
    public CallView read(Actor actor, String publicId) {
        return view(actor, find(actor, publicId));
    }

    /** Records of the library that came out of a study under this call, as this actor may read them. */
    public List<Named> records(Actor actor, String publicId, Language language) {
        return naming(actor, find(actor, publicId).publicId().value(), language);
    }

    /** The same of a call whose page this actor has before them. */
    public List<Named> records(Actor actor, CallView seen, Language language) {
        return naming(actor, seen.publicId(), language);
    }

    private List<Named> naming(Actor actor, String publicId, Language language) {
        return records.naming(actor, Call.KIND, publicId, language);
    }

    /** Every call in which the actor holds a part, for desks. */
    public List<CallView> ofStaff(Actor actor) {
        actor.memberOrRefuse();
        return em.createQuery("select c from Call c order by c.closesAt desc, c.id desc", Call.class)
                .setMaxResults(200)
                .getResultStream()
                .filter(call -> isStaff(actor, call.id()))
                .map(call -> view(actor, call))
                .toList();
    }

    public CallView draft(Actor actor, CallDraft draft) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.FUND_OFFICER), FundRule.OFFICERS_KEEP_THE_FUND)
                .orRefuse();
        FundService.Named fund = funds.named(draft.fund());
        Call call = new Call(
                actor.memberOrRefuse(),
                fund.id(),
                checked(actor, draft, fund.fund().currency()),
                clock.instant());
        em.persist(call);
        em.flush();
        audit.record(actor, "call-drafted", call.ref());
        return view(actor, call);
    }

    public CallView write(Actor actor, String publicId, int seen, CallDraft draft) {
        Call call = find(actor, publicId);
        actor.memberOrRefuse();
        mayWrite(actor, call.id()).orRefuse();
        FundService.Named fund = funds.named(draft.fund());
        CallDraft.Checked checked = checked(actor, draft, fund.fund().currency());
        if (call.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        call.write(fund.id(), checked, clock.instant());
        em.flush();
        audit.record(actor, "call-written", call.ref());
        return view(actor, call);
    }

    public CallView publish(Actor actor, String publicId, int seen) {
        Call call = find(actor, publicId);
        actor.memberOrRefuse();
        CallMove.PUBLISH.mayBeMadeBy(actor, call.id()).orRefuse();
        if (call.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        if (!clock.instant().isBefore(call.closesAt())) {
            throw Refusal.badInput("closes", FundRule.THE_INSTANT_LIES_AHEAD);
        }
        register.move(actor, call.id(), CallMove.PUBLISH);
        return view(actor, call);
    }

    public CallView cancel(Actor actor, String publicId) {
        return move(actor, publicId, CallMove.CANCEL);
    }

    public CallView archive(Actor actor, String publicId) {
        return move(actor, publicId, CallMove.ARCHIVE);
    }

    private CallView move(Actor actor, String publicId, CallMove move) {
        Call call = find(actor, publicId);
        actor.memberOrRefuse();
        register.move(actor, call.id(), move);
        return view(actor, call);
    }

    public boolean mayDraft(Actor actor) {
        return actor.holds(Role.FUND_OFFICER);
    }

    /** Whether the actor holds a part in this call that opens its desk. */
    static boolean isStaff(Actor actor, long callId) {
        Scope scope = Scope.call(callId);
        return actor.holdsIn(Role.FUND_OFFICER, scope)
                || actor.holdsIn(Role.PANEL_CHAIR, scope)
                || actor.holdsIn(Role.AUTHORISER, scope);
    }

    private static Decision mayWrite(Actor actor, long callId) {
        return Decision.allowedIf(
                actor.holdsIn(Role.FUND_OFFICER, Scope.call(callId)), FundRule.OFFICERS_OF_THE_CALL_DO_THIS);
    }

    private CallDraft.Checked checked(Actor actor, CallDraft draft, String currency) {
        CallDraft.Checked checked = draft.checked(Currency.getInstance(currency));
        if (gaps.named(actor, checked.form().gaps()).size()
                != checked.form().gaps().size()) {
            throw Refusal.badInput("gaps", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        return checked;
    }

    private Call find(Actor actor, String publicId) {
        if (!PublicId.isOne(publicId)) {
            throw Refusal.notFound();
        }
        return em.createQuery("select c from Call c where c.publicId = :id", Call.class)
                .setParameter("id", new PublicId(publicId))
                .getResultStream()
                .findFirst()
                .filter(call -> mayRead(actor, call))
                .orElseThrow(Refusal::notFound);
    }

    /** What is published is everybody's, a draft its officers'. */
    static boolean mayRead(Actor actor, Call call) {
        return call.publishedAt() != null || isStaff(actor, call.id());
    }

    private CallView view(Actor actor, Call call) {
        Set<CallMove> open = EnumSet.noneOf(CallMove.class);
        for (CallMove move : CallMove.values()) {
            if (move.from().contains(call.status())
                    && move.mayBeMadeBy(actor, call.id()).isAllowed()) {
                open.add(move);
            }
        }
        CallForm form = call.form();
        boolean writes = mayWrite(actor, call.id()).isAllowed();
        return new CallView(
                call.publicId().value(),
                call.version(),
                call.status(),
                Window.at(clock.instant(), call.opensAt(), call.closesAt()),
                call.language(),
                call.title(),
                form,
                gaps.named(actor, form.gaps()),
                writes ? funds.byId(call.fundId()).publicId() : null,
                call.currency(),
                call.grantCeiling(),
                call.ceiling(),
                call.opensAt(),
                call.closesAt(),
                call.zone(),
                call.publishedAt(),
                open);
    }
}
