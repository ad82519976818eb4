package org.reintegration.library.translations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.Making;
import org.reintegration.library.records.RecordWords;
import org.reintegration.library.records.SourceWords;
import org.reintegration.library.records.WordField;

/** A record in another language through all its texts: where the work on the next one stands and which one readers see. */
@Entity
@Table(name = "translation", schema = "library")
class Translation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "translation_id")
    @SequenceGenerator(name = "translation_id", sequenceName = "library.translation_id", allocationSize = 50)
    private Long id;

    @Column(name = "resource_id")
    private Long resourceId;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private TranslationStatus status = TranslationStatus.DRAFT;

    /** Of the words under work. */
    @Enumerated(EnumType.STRING)
    private Making making = Making.HUMAN;

    /** Who has the work in hand, or had it last; null for a machine. */
    private @Nullable MemberId translator;

    /** The version of the record that the words under work translate. */
    private int sourceNo;

    /** The words under work, as JSON. */
    private String work = RecordJson.write(new TranslationDraft(Map.of()));

    /** Why a reviewer sent it back; empty when nobody did. */
    private String letter = "";

    private @Nullable Integer publishedNo;

    @OneToMany(mappedBy = "translation", cascade = CascadeType.ALL)
    @OrderBy("no")
    private List<TranslationText> texts = new ArrayList<>();

    private Instant createdAt;

    private Instant changedAt;

    @Version
    private int version;

    protected Translation() {}

    private Translation(SourceWords source, Language language, @Nullable MemberId translator, Instant now) {
        refuseSame(source, language);
        this.resourceId = source.record().ref().id();
        this.language = language;
        this.translator = translator;
        this.sourceNo = source.no();
        this.createdAt = now;
        this.changedAt = now;
    }

    static void refuseSame(SourceWords source, Language language) {
        if (source.language() == language) {
            throw Refusal.conflict(LibraryRule.A_TRANSLATION_IS_INTO_ANOTHER_LANGUAGE);
        }
    }

    static Translation begun(SourceWords source, Language language, MemberId translator, Instant now) {
        return new Translation(source, language, translator, now);
    }

    /** One that comes published: by the machine, marked as such until a person revises it. */
    static Translation machined(SourceWords source, Language language, RecordWords words, Instant now) {
        Translation translation = new Translation(source, language, null, now);
        translation.status = TranslationStatus.PUBLISHED;
        translation.put(Making.MACHINE, null, words, now);
        return translation;
    }

    /** Another text by the machine; what a person made or reviewed stays. */
    void machine(SourceWords source, RecordWords words, Instant now) {
        refuseSame(source, language);
        refuseMachineUnlessAlone();
        make(TranslationMove.ASK_MACHINE, now);
        sourceNo = source.no();
        put(Making.MACHINE, null, words, now);
    }

    void refuseMachineUnlessAlone() {
        boolean alone = standing()
                .filter(text -> text.making() == Making.MACHINE && !text.isReviewed())
                .isPresent();
        if (!alone) {
            throw Refusal.conflict(LibraryRule.A_MACHINE_REPLACES_NOBODY);
        }
    }

    /** Begins the next text from the one that stands, for the version of the record that stands. */
    void revise(MemberId by, SourceWords source, Instant now) {
        refuseSame(source, language);
        make(TranslationMove.REVISE, now);
        TranslationText last = standing().orElseThrow();
        Map<String, String> said = new HashMap<>();
        for (WordField field : last.words(source.record().kind()).fields()) {
            said.put(field.name(), field.words());
        }
        translator = by;
        making = last.making();
        letter = "";
        sourceNo = source.no();
        work = RecordJson.write(new TranslationDraft(said));
    }

    void write(Map<String, String> fields, Instant now) {
        refuseUnlessOpen();
        work = RecordJson.write(new TranslationDraft(fields));
        changedAt = now;
    }

    /** Goes on with the version of the record that stands now; words for fields that it has no more are kept and not shown. */
    void follow(int standing, Instant now) {
        refuseUnlessOpen();
        sourceNo = standing;
        changedAt = now;
    }

    private void refuseUnlessOpen() {
        if (status != TranslationStatus.DRAFT) {
            throw Refusal.conflict(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING);
        }
    }

    void offer(Instant now) {
        make(TranslationMove.OFFER, now);
        letter = "";
    }

    void takeBack(Instant now) {
        make(TranslationMove.TAKE_BACK, now);
    }

    void sendBack(String why, Instant now) {
        make(TranslationMove.SEND_BACK, now);
        letter = why;
    }

    TranslationText publish(RecordWords words, MemberId reviewer, Instant now) {
        make(TranslationMove.PUBLISH, now);
        return put(making, reviewer, words, now);
    }

    /** Leaves the text that stands as it is; only of a translation that has one. */
    void giveUp(Instant now) {
        make(TranslationMove.GIVE_UP, now);
        letter = "";
        work = RecordJson.write(new TranslationDraft(Map.of()));
    }

    private TranslationText put(Making how, @Nullable MemberId reviewer, RecordWords words, Instant now) {
        int no = texts.size() + 1;
        TranslationText text = new TranslationText(
                this, no, how, how == Making.MACHINE && reviewer == null ? null : translator, reviewer, words, now);
        texts.add(text);
        publishedNo = no;
        making = how;
        letter = "";
        work = RecordJson.write(new TranslationDraft(Map.of()));
        return text;
    }

    private void make(TranslationMove move, Instant now) {
        if (status != move.from()) {
            throw Refusal.conflict(LibraryRule.THE_MOVE_IS_OPEN, status);
        }
        status = move.to();
        changedAt = now;
    }

    ContentRef record() {
        return new ContentRef("resource", resourceId);
    }

    Language language() {
        return language;
    }

    TranslationStatus status() {
        return status;
    }

    boolean isUnderWork() {
        return status != TranslationStatus.PUBLISHED;
    }

    Making making() {
        return making;
    }

    @Nullable MemberId translator() {
        return translator;
    }

    int sourceNo() {
        return sourceNo;
    }

    Map<String, String> fields() {
        return RecordJson.read(work, TranslationDraft.class).fields();
    }

    String letter() {
        return letter;
    }

    boolean wasPublished() {
        return publishedNo != null;
    }

    /** The text that readers see. */
    Optional<TranslationText> standing() {
        return texts.stream()
                .filter(text -> publishedNo != null && text.no() == publishedNo)
                .findFirst();
    }

    /** Every text that was ever published, the first first. */
    List<TranslationText> texts() {
        return List.copyOf(texts);
    }

    Instant changedAt() {
        return changedAt;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }
}
