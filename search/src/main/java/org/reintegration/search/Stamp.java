package org.reintegration.search;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.SearchDocument;

/** A name for all that search is told of a content: another word or another reader makes another stamp, the order of lists does not. */
final class Stamp {

    /** Looked up once for each kind of record: of thousands of documents in a rebuild it would cost more than all else here. */
    private static final ClassValue<RecordComponent[]> PARTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Stamp() {}

    static String of(SearchDocument document) {
        return Fingerprint.of(written(document));
    }

    private static String written(@Nullable Object value) {
        if (value instanceof Record whole) {
            StringBuilder parts = new StringBuilder();
            for (RecordComponent part : PARTS.get(whole.getClass())) {
                parts.append(part.getName()).append('=').append(framed(read(whole, part)));
            }
            return parts.toString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, held) -> sorted.put(framed(key), framed(held)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Stamp::framed).sorted().toList().toString();
        }
        return String.valueOf(value);
    }

    /** With its length before it, so that no text can pass itself off as two. */
    private static String framed(@Nullable Object value) {
        String text = written(value);
        return text.length() + ":" + text;
    }

    private static @Nullable Object read(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that shows its parts is expected: " + whole.getClass(), e);
        }
    }
}
