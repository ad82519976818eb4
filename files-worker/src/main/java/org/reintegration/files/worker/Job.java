package org.reintegration.files.worker;

import org.reintegration.files.FileKind;

/**
 * A file to be read, on lease.
 *
 * @param form whether its paragraphs are wanted one by one
 * @param attempts how often it was taken up, this time included
 * @param lease the word without which nothing is written about it any more
 */
record Job(
        long file, FileKind kind, String sha256, long size, boolean strip, boolean form, int attempts, String lease) {}
