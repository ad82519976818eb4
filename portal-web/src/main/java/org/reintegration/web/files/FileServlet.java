package org.reintegration.web.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.reintegration.files.Download;
import org.reintegration.files.FileService;
import org.reintegration.files.Picture;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.api.Problem;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.library.Readership;
import org.reintegration.web.site.Caller;

/** Hands files to browsers: {@code /download/4k2j8m2x9q/name.pdf}, and their pictures at {@code /download/4k2j8m2x9q/picture}. */
@WebServlet("/download/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FileService files;

    @Inject
    transient Readership readership;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean headOnly) throws IOException {
        String[] steps = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", 3);
        try {
            if (steps.length == 3 && steps[2].equals("picture")) {
                picture(files.picture(caller.actor(), steps[1]), request, response);
            } else {
                String id = steps.length > 1 ? steps[1] : "";
                Download download = files.download(caller.actor(), id);
                HandedOut.of(download, request::getHeader)
                        .answer(response, headOnly, () -> readership.took(download.file()));
            }
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusals.in(thrown).orElseThrow(() -> thrown);
            response.reset();
            response.sendError(Problem.status(refusal.kind()).getStatusCode());
        }
    }

    static void picture(Picture picture, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + picture.sha256() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", picture.everyones() ? "public, no-cache" : "private, no-store");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        try (InputStream jpeg = picture.jpeg().get()) {
            jpeg.transferTo(response.getOutputStream());
        }
    }
}
