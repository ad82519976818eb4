package org.reintegration.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileRule;
import org.reintegration.files.UploadService;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** A file that comes with its form in one piece, as it does without script. */
@ApplicationScoped
public class WholeFile {

    @Inject
    UploadService uploads;

    /** The id of the upload; a form without a file is refused beside its field. */
    public String take(Actor actor, @Nullable Part part) throws IOException {
        Part given = there(part);
        return uploads.take(actor, given.getSubmittedFileName(), given.getSize(), given.getInputStream())
                .id();
    }

    /** The same of a filled template. */
    public String takeForm(Actor actor, @Nullable Part part) throws IOException {
        Part given = there(part);
        return uploads.takeForm(actor, given.getSubmittedFileName(), given.getSize(), given.getInputStream())
                .id();
    }

    private static Part there(@Nullable Part part) {
        if (part == null || part.getSize() == 0 || part.getSubmittedFileName() == null) {
            throw Refusal.badInput("file", FileRule.THE_FILE_IS_NOT_EMPTY);
        }
        return part;
    }
}
