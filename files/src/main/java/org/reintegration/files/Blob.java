package org.reintegration.files;

/** Some content by its hash: SHA-256 in hexadecimal letters. */
public record Blob(String sha256, long size) {}
