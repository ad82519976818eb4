package org.reintegration.library.relations;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.Named;

/**
 * A tie as somebody sees it who may see both its ends.
 *
 * @param there the discussion or call; null when it is a workshop
 * @param workshop null when it is not
 */
public record TieView(
        String publicId,
        TieKind kind,
        @Nullable Named there,
        @Nullable Workshop workshop) {}
