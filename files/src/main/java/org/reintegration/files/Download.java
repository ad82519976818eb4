package org.reintegration.files;

import java.io.InputStream;
import java.util.function.LongFunction;
import org.reintegration.kernel.files.AttachedFile;

/**
 * A file that this actor may have now.
 *
 * @param everyones whether a visitor may have it too, so that caches on the way may keep it
 * @param from opens the content from a byte on
 */
public record Download(AttachedFile file, boolean everyones, LongFunction<InputStream> from) {}
