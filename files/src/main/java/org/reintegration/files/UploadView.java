package org.reintegration.files;

/**
 * How far an upload has come.
 *
 * @param offset how many bytes have arrived for certain: where the next piece begins
 * @param complete whether it is whole and can be attached
 */
public record UploadView(String id, String name, long size, long offset, boolean complete) {}
