package org.reintegration.files;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;

/** A file on its way in, piece by piece; whoever was interrupted asks how far it came and goes on from there. */
@Entity
@Table(name = "upload", schema = "files")
class Upload {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "upload_id")
    @SequenceGenerator(name = "upload_id", sequenceName = "files.upload_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    private MemberId member;

    private String name;

    private long size;

    private long received;

    private int pieces;

    @ManyToOne
    @JoinColumn(name = "file_id")
    private @Nullable StoredFile file;

    private Instant createdAt;

    private Instant changedAt;

    protected Upload() {}

    Upload(MemberId member, String name, long size, Instant now) {
        this.member = member;
        this.name = name;
        this.size = size;
        this.createdAt = now;
        this.changedAt = now;
    }

    void received(int bytes, Instant now) {
        received += bytes;
        pieces++;
        changedAt = now;
    }

    void became(StoredFile whole) {
        file = whole;
    }

    boolean isCompletedBy(int bytes) {
        return received + bytes == size;
    }

    UploadView view() {
        return new UploadView(publicId.value(), name, size, received, file != null);
    }

    PublicId publicId() {
        return publicId;
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    long received() {
        return received;
    }

    int pieces() {
        return pieces;
    }

    @Nullable StoredFile file() {
        return file;
    }
}
