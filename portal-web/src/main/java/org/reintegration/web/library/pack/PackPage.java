package org.reintegration.web.library.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.PackedCollection;
import org.reintegration.web.site.Caller;

/** Behind the page on which a reader chooses what to take along, and sees how large it is before the click. */
@Named
@RequestScoped
public class PackPage {

    @Inject
    CollectionService collections;

    @Inject
    Packing packing;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private @Nullable PackedCollection collection;
    private long size;
    private int files;

    public void load() {
        PackedCollection found = collections.pack(caller.actor(), request.getParameter("id"), caller.language());
        Pack pack = packing.pack(found, caller.language(), null);
        collection = found;
        size = pack.size();
        files = (int) pack.parts().stream()
                .filter(part -> part.path().startsWith("files/"))
                .count();
    }

    public PackedCollection getCollection() {
        return Objects.requireNonNull(collection);
    }

    public int getRecords() {
        return getCollection().items().size();
    }

    public int getFiles() {
        return files;
    }

    public long getSize() {
        return size;
    }
}
