package org.reintegration.files;

import java.io.InputStream;
import java.util.function.Supplier;

/** The small picture of a file, a JPEG. */
public record Picture(String sha256, boolean everyones, Supplier<InputStream> jpeg) {}
