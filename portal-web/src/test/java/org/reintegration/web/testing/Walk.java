package org.reintegration.web.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;

/** Reads a list by cursor to its end. */
public final class Walk {

    /** No list of a test is longer. */
    private static final int MOST_SLICES = 500;

    private Walk() {}

    public static <T> List<T> through(Function<@Nullable String, Slice<T>> list) {
        return through(list, () -> {});
    }

    /** The same while something happens after the first slice. */
    public static <T> List<T> through(Function<@Nullable String, Slice<T>> list, Runnable meanwhile) {
        Slice<T> slice = list.apply(null);
        List<T> read = new ArrayList<>(slice.items());
        meanwhile.run();
        for (int i = 0; slice.next() != null; i++) {
            if (i > MOST_SLICES) {
                throw new IllegalStateException("The list does not end");
            }
            slice = list.apply(slice.next());
            read.addAll(slice.items());
        }
        return read;
    }
}
