package org.reintegration.files;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.text.Language;

/** A file hanging on a piece of content of any room, at its place among the others; frozen once readers have seen it. */
@Entity
@Table(name = "attachment", schema = "files")
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_id")
    @SequenceGenerator(name = "attachment_id", sequenceName = "files.attachment_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @ManyToOne(optional = false)
    @JoinColumn(name = "file_id")
    private StoredFile file;

    private String ownerKind;

    private long ownerId;

    private int position;

    /** As a person says; the worker's guess is the file's. */
    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    private String description;

    private boolean frozen;

    private boolean removable;

    private Instant createdAt;

    @Version
    private int version;

    protected Attachment() {}

    Attachment(StoredFile file, ContentRef content, int position, AttachmentDraft draft, Instant now) {
        this.file = file;
        this.ownerKind = content.kind();
        this.ownerId = content.id();
        this.position = position;
        this.language = draft.language();
        this.description = draft.description();
        this.createdAt = now;
    }

    Attachment copiedTo(ContentRef content, Instant now) {
        return new Attachment(file, content, position, new AttachmentDraft(language, description), now);
    }

    void describe(AttachmentDraft draft) {
        language = draft.language();
        description = draft.description();
    }

    void standAt(int place) {
        position = place;
    }

    void replaceBy(StoredFile another) {
        file = another;
    }

    ContentRef content() {
        return new ContentRef(ownerKind, ownerId);
    }

    String publicId() {
        return publicId.value();
    }

    StoredFile file() {
        return file;
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    AttachedFile view() {
        return new AttachedFile(
                publicId.value(),
                content(),
                file.name(),
                file.kind().type(),
                file.size(),
                file.sha256(),
                file.state(),
                file.reason(),
                file.pages(),
                language == null ? file.language() : language,
                description,
                file.preview() != null,
                file.isStripped(),
                version);
    }
}
