package org.reintegration.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileReading;
import org.reintegration.files.FileService;
import org.reintegration.web.site.Caller;

/** Behind the page of one file: what it is, and what its pages say to who would rather not download it. */
@Named
@RequestScoped
public class FilePage {

    @Inject
    FileService files;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private @Nullable FileReading reading;

    public void load() {
        reading = files.read(caller.actor(), Objects.requireNonNullElse(request.getParameter("id"), ""), page());
    }

    private int page() {
        String asked = request.getParameter("page");
        return asked != null && asked.matches("\\d{1,5}") ? Integer.parseInt(asked) : 1;
    }

    public FileReading getReading() {
        return Objects.requireNonNull(reading);
    }

    public boolean isHasPages() {
        Integer pages = getReading().file().pages();
        return pages != null && pages > 1;
    }

    public boolean isFirst() {
        return getReading().page() <= 1;
    }

    public boolean isLast() {
        Integer pages = getReading().file().pages();
        return pages == null || getReading().page() >= pages;
    }
}
