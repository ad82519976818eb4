package org.reintegration.files;

import java.io.InputStream;

/**
 * Where contents lie, each under the hash of itself, and the pieces of those still arriving. What was put is there or the call was
 * refused: by {@link FileRule#THE_STORE_HAS_ROOM} or {@link FileRule#THE_STORE_ANSWERS}, both unavailable for now.
 */
public interface FileStore {

    /** Reads the content to its end and keeps it; the same content twice is kept once. */
    Blob put(InputStream content);

    /** The content from a byte on; refused as not there when it is not. */
    InputStream open(String sha256, long from);

    boolean has(String sha256);

    /** Nobody needs the content any more; what is not there is gone already. */
    void delete(String sha256);

    /** Keeps one piece of an upload; the same number again replaces it. */
    void putPiece(String upload, int number, byte[] piece);

    InputStream openPiece(String upload, int number);

    void deletePieces(String upload);
}
