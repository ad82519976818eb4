package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.content.NamedContent;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Actor;

/** Discussions by name, for rooms that refer to them: to nobody else than to whom their pages are open. */
@ApplicationScoped
@Transactional
public class DiscussionNames implements NamedContent {

    @Inject
    Discussions discussions;

    @Override
    public String kind() {
        return Discussion.KIND;
    }

    @Override
    public Map<String, Named> named(Actor actor, Collection<String> publicIds) {
        return discussions.named(actor, publicIds).stream()
                .map(row -> new Named(
                        Discussion.KIND,
                        row.text(0),
                        row.text(1),
                        row.language(2),
                        "discussions/" + row.text(0) + "/" + Slug.of(row.text(1))))
                .collect(Collectors.toMap(Named::publicId, named -> named));
    }
}
