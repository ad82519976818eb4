package org.reintegration.web.library.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileService;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.collections.PackedCollection;

/** Puts a collection together for the stick; what a visitor may not have is not in it. */
@ApplicationScoped
public class Packing {

    @Inject
    FileService files;

    @Inject
    PackPages pages;

    @Inject
    Clock clock;

    Pack pack(PackedCollection collection, Language language, @Nullable LocalDate since) {
        return pack(
                collection,
                language,
                since,
                pages,
                clock.instant(),
                id -> files.download(Actor.VISITOR, id).from().apply(0));
    }

    static Pack pack(
            PackedCollection collection,
            Language language,
            @Nullable LocalDate since,
            PackPages pages,
            Instant now,
            Function<String, InputStream> contents) {
        Pack pack = new Pack();
        pack.page("index.html", pages.index(collection, language, now));
        pack.page("pack.css", PackPages.STYLE);
        for (PackedCollection.Item item : collection.items()) {
            pack.page(PackPages.pathOf(item.record()), pages.record(collection, item.record(), language));
        }
        for (PackedCollection.Item item : collection.items()) {
            boolean written = since == null
                    || !item.newSince().isBefore(since.atStartOfDay().toInstant(ZoneOffset.UTC));
            for (AttachedFile file : item.record().files()) {
                pack.file(new Pack.Part(
                        PackPages.pathOf(file), file.size(), file.sha256(), written, () -> contents.apply(file.id())));
            }
        }
        return pack;
    }
}
