package org.reintegration.fund.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.content.NamedContent;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Actor;

/** Calls by name, for rooms that refer to them. Of what was applied for under a call the fund tells no other room anything. */
@ApplicationScoped
@Transactional
public class CallNames implements NamedContent {

    @PersistenceContext
    EntityManager em;

    @Override
    public String kind() {
        return Call.KIND;
    }

    @Override
    public Map<String, Named> named(Actor actor, Collection<String> publicIds) {
        List<PublicId> known =
                publicIds.stream().filter(PublicId::isOne).map(PublicId::new).toList();
        return known.isEmpty()
                ? Map.of()
                : em.createQuery("select c from Call c where c.publicId in :ids", Call.class)
                        .setParameter("ids", known)
                        .getResultStream()
                        .filter(call -> CallService.mayRead(actor, call))
                        .map(CallNames::named)
                        .collect(Collectors.toMap(Named::publicId, named -> named));
    }

    private static Named named(Call call) {
        return new Named(
                Call.KIND,
                call.publicId().value(),
                call.title(),
                call.language(),
                "fund/calls/" + call.publicId() + "/" + Slug.of(call.title()));
    }
}
