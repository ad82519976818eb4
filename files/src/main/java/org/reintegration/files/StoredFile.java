package org.reintegration.files;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** A file that arrived whole, and what the worker found in it; the worker writes what it finds by itself. */
@Entity
@Table(name = "file", schema = "files")
class StoredFile {

    /** In megabytes; text weighs nothing, a few pictures may hang in it. */
    static final int LARGEST_FORM = 10;

    private static final int MEGABYTE = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_id")
    @SequenceGenerator(name = "file_id", sequenceName = "files.file_id", allocationSize = 50)
    private Long id;

    private MemberId member;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long size;

    private String sha256;

    /** Whether what it says of its makers is to be taken out. */
    private boolean strip;

    private boolean stripped;

    /** Whether its paragraphs are wanted one by one, as a form's. */
    private boolean form;

    @Enumerated(EnumType.STRING)
    private FileState state = FileState.WAITING;

    private @Nullable String reason;

    private @Nullable Integer pages;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    /** The hash of its picture. */
    private @Nullable String preview;

    private Instant createdAt;

    /** Whether the owner of its content has heard of the state. */
    private boolean told = true;

    protected StoredFile() {}

    StoredFile(MemberId member, String name, FileKind kind, Blob content, Instant now) {
        this.member = member;
        this.name = name;
        this.kind = kind;
        this.size = content.size();
        this.sha256 = content.sha256();
        this.createdAt = now;
    }

    /** The same content to be kept without what it says of its makers; the file itself stays as it is for whoever else has it. */
    StoredFile toBeStripped(Instant now) {
        if (!kind.isStrippable()) {
            throw Refusal.conflict(FileRule.NOTHING_IN_THIS_KIND_OF_FILE_CAN_BE_TAKEN_OUT);
        }
        StoredFile copy = new StoredFile(member, name, kind, new Blob(sha256, size), now);
        copy.strip = true;
        return copy;
    }

    /** The same content to be read as a form that was filled in. */
    StoredFile toBeReadAsForm(Instant now) {
        refuseUnlessForm(kind, size);
        StoredFile copy = new StoredFile(member, name, kind, new Blob(sha256, size), now);
        copy.form = true;
        return copy;
    }

    static void refuseUnlessForm(FileKind kind, long size) {
        if (kind != FileKind.WORD) {
            throw Refusal.badInput("file", FileRule.ONLY_WORD_TEXTS_ARE_READ_AS_FORMS);
        }
        if (size > LARGEST_FORM * MEGABYTE) {
            throw Refusal.badInput("file", FileRule.THE_FORM_IS_SMALL_ENOUGH, LARGEST_FORM);
        }
    }

    void readAgain() {
        if (state != FileState.FAILED) {
            throw Refusal.conflict(FileRule.ONLY_WHAT_FAILED_IS_READ_AGAIN);
        }
        state = FileState.WAITING;
        reason = null;
    }

    Long id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    boolean isStripped() {
        return stripped;
    }

    FileState state() {
        return state;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Integer pages() {
        return pages;
    }

    @Nullable Language language() {
        return language;
    }

    @Nullable String preview() {
        return preview;
    }
}
