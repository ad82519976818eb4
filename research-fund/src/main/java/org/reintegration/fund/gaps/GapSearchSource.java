package org.reintegration.fund.gaps;

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
import java.util.stream.Stream;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Gaps as search knows them. */
@ApplicationScoped
@Transactional
public class GapSearchSource implements SearchSource {

    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabularies vocabularies;

    @Override
    public String kind() {
        return Gap.KIND;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select g from Gap g where g.id in :ids", Gap.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Gap::id, this::document));
    }

    @Override
    public List<Long> idsAfter(long after, int size) {
        return em.createQuery("select g.id from Gap g where g.id > :after order by g.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    private SearchDocument document(Gap gap) {
        return new SearchDocument(
                gap.ref(),
                gap.publicId().value(),
                null,
                "fund/gaps/" + gap.publicId() + "/" + Slug.of(gap.title()),
                gap.language(),
                null,
                Map.of(gap.language(), new Words(gap.title(), gap.words(), "")),
                Map.of(
                        SearchDocument.REGION,
                        vocabularies.regionsOf(List.of(), gap.regions()),
                        SearchDocument.DIMENSION,
                        Stream.ofNullable(gap.dimension()).toList(),
                        SearchDocument.LEVEL,
                        Stream.ofNullable(gap.level()).toList()),
                Map.of(),
                Set.of(Readers.EVERYONE),
                gap.createdAt(),
                gap.changedAt());
    }
}
