package org.reintegration.kernel.lists;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list read by cursor.
 *
 * @param next where the next part begins, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Makes a slice from one row more than asked for: the extra row only proves that there is more. */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null);
        }
        List<T> kept = rows.subList(0, size);
        return new Slice<>(kept, cursor.apply(kept.get(size - 1)));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next);
    }
}
