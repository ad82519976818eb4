package org.reintegration.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.kernel.rules.Refusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Contents in a bucket that speaks S3: Amazon's, MinIO, Ceph or another. */
public final class S3Store implements FileStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(S3Store.class.getName());
    private static final int NOT_FOUND = 404;
    private static final String OBJECTS = "objects/";
    private static final String UPLOADS = "uploads/";

    private final S3Client s3;
    private final String bucket;

    S3Store(StoreSettings settings, String bucket) {
        this.bucket = bucket;
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)))
                // The checksums that only Amazon knows are refused by others; contents carry their own hash.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(settings.endpoint() != null);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        String key = settings.accessKey();
        String secret = settings.secretKey();
        if (key != null && secret != null) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)));
        }
        this.s3 = builder.build();
    }

    @Override
    public Blob put(InputStream content) {
        try (Incoming arrived = Incoming.receive(content, Path.of(System.getProperty("java.io.tmpdir")))) {
            Blob blob = arrived.blob();
            if (!has(blob.sha256())) {
                s3.putObject(
                        to -> to.bucket(bucket).key(OBJECTS + blob.sha256()), RequestBody.fromFile(arrived.file()));
            }
            return blob;
        } catch (IOException e) {
            throw DirectoryStore.refusal(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public InputStream open(String sha256, long from) {
        return open(OBJECTS + sha256, "bytes=" + from + "-");
    }

    private InputStream open(String key, String range) {
        try {
            return s3.getObject(of -> of.bucket(bucket).key(key).range(range));
        } catch (NoSuchKeyException gone) {
            throw Refusal.notFound();
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public boolean has(String sha256) {
        try {
            s3.headObject(of -> of.bucket(bucket).key(OBJECTS + sha256));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw away(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void delete(String sha256) {
        remove(OBJECTS + sha256);
    }

    private void remove(String key) {
        try {
            s3.deleteObject(of -> of.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void putPiece(String upload, int number, byte[] piece) {
        try {
            s3.putObject(to -> to.bucket(bucket).key(piece(upload, number)), RequestBody.fromBytes(piece));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public InputStream openPiece(String upload, int number) {
        return open(piece(upload, number), "bytes=0-");
    }

    @Override
    public void deletePieces(String upload) {
        try {
            s3.listObjectsV2Paginator(all -> all.bucket(bucket).prefix(UPLOADS + upload + "/")).contents().stream()
                    .map(S3Object::key)
                    .toList()
                    .forEach(this::remove);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    /** For a bucket of our own that nobody made yet. */
    void createBucket() {
        s3.createBucket(it -> it.bucket(bucket));
    }

    private static String piece(String upload, int number) {
        return UPLOADS + upload + "/" + number;
    }

    private static Refusal away(SdkException cause) {
        LOG.log(Level.SEVERE, cause, () -> "The store of files does not answer");
        return Refusal.of(Refusal.Kind.UNAVAILABLE, FileRule.THE_STORE_ANSWERS);
    }

    @Override
    public void close() {
        s3.close();
    }
}
