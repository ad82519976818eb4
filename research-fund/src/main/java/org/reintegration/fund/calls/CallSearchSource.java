package org.reintegration.fund.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Published calls as search knows them. */
@ApplicationScoped
@Transactional
public class CallSearchSource implements SearchSource {

    @PersistenceContext
    EntityManager em;

    @Inject
    GapService gaps;

    @Inject
    Vocabularies vocabularies;

    @Override
    public String kind() {
        return Call.KIND;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select c from Call c where c.id in :ids and c.publishedAt is not null and c.status <> :off",
                                Call.class)
                        .setParameter("ids", ids)
                        .setParameter("off", CallStatus.CANCELLED)
                        .getResultStream()
                        .collect(Collectors.toMap(Call::id, this::document));
    }

    @Override
    public List<Long> idsAfter(long after, int size) {
        return em.createQuery("select c.id from Call c where c.id > :after order by c.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    private SearchDocument document(Call call) {
        CallForm form = call.form();
        List<GapView> named = gaps.named(Actor.VISITOR, form.gaps());
        List<String> regions =
                named.stream().flatMap(gap -> gap.regions().stream()).distinct().toList();
        String body = named.stream().map(GapView::title).collect(Collectors.joining("\n\n"));
        return new SearchDocument(
                call.ref(),
                call.publicId().value(),
                null,
                "fund/calls/" + call.publicId() + "/" + Slug.of(call.title()),
                call.language(),
                null,
                Map.of(call.language(), new Words(call.title(), form.purpose(), body)),
                Map.of(SearchDocument.REGION, vocabularies.regionsOf(List.of(), regions)),
                Map.of(),
                Set.of(Readers.EVERYONE),
                call.publishedAt(),
                call.changedAt());
    }
}
