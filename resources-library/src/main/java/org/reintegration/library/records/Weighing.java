package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.reintegration.kernel.content.ContentRef;

/** Weighs a published record again after something was said of it: a report, an evaluation linked or unlinked. */
@ApplicationScoped
public class Weighing {

    @Inject
    Resources resources;

    @Inject
    Supports supports;

    @Transactional(TxType.MANDATORY)
    public void again(ContentRef record) {
        for (ResourceVersion version : resources.findable(List.of(record.id()))) {
            Long id = version.resource().id();
            resources.stands(id, version.weighed(supports.of(version.resource())));
        }
    }
}
