package org.reintegration.library.records;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.files.FileOwner;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Decision;

/** Files hang on versions: open to change while the version is written, for ever as they were once it is published. */
@ApplicationScoped
@Transactional
public class RecordFiles implements FileOwner {

    /** The kind of content that the library's files hang on: a version of a record. */
    public static final String KIND = ResourceVersion.KIND;

    @Inject
    Resources resources;

    @Inject
    Outbox outbox;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long id) {
        return resources
                .version(id)
                .filter(RecordFiles::isWhatReadersSee)
                .filter(version -> ResourceService.mayRead(actor, version.resource()))
                .isPresent();
    }

    @Override
    public Decision mayChange(Actor actor, long id) {
        Optional<ResourceVersion> version = resources.version(id);
        if (version.isEmpty()) {
            return Decision.denied(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING);
        }
        Resource resource = version.get().resource();
        return Part.AUTHOR
                .mayBePlayedBy(actor, resource, Nearness.STRANGER)
                .and(allowedIf(
                        resource.status().isOpenForWriting() && version.get().no() == resource.workingNo(),
                        LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING));
    }

    @Override
    public boolean mayTend(Actor actor, long id) {
        return resources
                .version(id)
                .filter(version -> version.no() == version.resource().workingNo() || isWhatReadersSee(version))
                .filter(version -> RecordPolicy.maySeeWork(actor, version.resource()))
                .isPresent();
    }

    /** Search asks again what the record's files say. */
    @Override
    public void filesChanged(long id) {
        resources
                .version(id)
                .filter(RecordFiles::isWhatReadersSee)
                .ifPresent(version ->
                        outbox.add(new FilesOfRecordRead(version.resource().ref())));
    }

    @Override
    public String path(long id) {
        return resources
                .version(id)
                .map(version -> version.resource())
                .map(resource -> (resource.isPublishedBefore() ? "library/" : "library/drafts/") + resource.publicId())
                .orElse("library");
    }

    private static boolean isWhatReadersSee(ResourceVersion version) {
        Resource resource = version.resource();
        Integer published = resource.publishedNo();
        return published != null && published == version.no() && resource.status() != Status.WITHDRAWN;
    }
}
