package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Members as search finds them: those who opened their profile, and nothing beyond what it says. */
@ApplicationScoped
class MemberSearchSource implements SearchSource {

    private static final int SUMMARY = 240;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabularies vocabularies;

    @Override
    public String kind() {
        return ProfileChanged.KIND;
    }

    @Override
    @Transactional
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        Map<Long, SearchDocument> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("""
                            select a, o.name from Account a left join RegisteredOrganisation o on o.id = a.organisation
                            where a.id in :ids and a.listed = true and a.status = :active""", Object[].class)
                    .setParameter("ids", ids)
                    .setParameter("active", AccountStatus.ACTIVE)
                    .getResultStream()
                    .forEach(row -> {
                        Account account = (Account) row[0];
                        documents.put(account.id(), document(account, (String) row[1]));
                    });
        }
        return documents;
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long after, int size) {
        return em.createQuery(
                        "select a.id from Account a where a.id > :after and a.listed = true and a.status = :active order by a.id",
                        Long.class)
                .setParameter("after", after)
                .setParameter("active", AccountStatus.ACTIVE)
                .setMaxResults(size)
                .getResultList();
    }

    SearchDocument document(Account account, @Nullable String organisation) {
        String summary = summary(account.bio());
        List<String> body = new ArrayList<>();
        // What the summary says already is not said, nor quoted, twice.
        if (!summary.equals(account.bio())) {
            body.add(account.bio());
        }
        account.themes().forEach(theme -> body.add(vocabularies.thesaurus().label(theme, account.language())));
        account.countries().forEach(country -> body.add(vocabularies.countries().label(country, account.language())));
        Map<String, String> labels = new HashMap<>();
        if (organisation != null) {
            body.add(organisation);
            labels.put("organisation", organisation);
        }
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(SearchDocument.THEME, account.themes());
        facets.put(SearchDocument.COUNTRY, account.countries());
        facets.put(SearchDocument.REGION, vocabularies.regionsOf(account.countries(), List.of()));
        return new SearchDocument(
                new ContentRef(ProfileChanged.KIND, account.id()),
                account.publicId().value(),
                null,
                "members/" + account.publicId() + "/" + Slug.of(account.name()),
                account.language(),
                null,
                Map.of(account.language(), new SearchDocument.Words(account.name(), summary, String.join("\n", body))),
                facets,
                labels,
                Set.of(Readers.EVERYONE),
                null,
                account.changedAt());
    }

    private static String summary(String bio) {
        return bio.length() <= SUMMARY
                ? bio
                : bio.substring(0, bio.offsetByCodePoints(0, bio.codePointCount(0, SUMMARY))) + "…";
    }
}
