package org.reintegration.members.accounts;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.persistence.WordListConverter;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.MergedConcepts;
import org.reintegration.members.MemberRule;

/** A person's account: how they sign in, where it stands in its life, and what they say of themselves. */
@Entity
@Table(name = "account", schema = "members")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    @SequenceGenerator(name = "account_id", sequenceName = "members.account_id", allocationSize = 50)
    private Long id;

    private PublicId publicId;
    private String email;
    private @Nullable String pendingEmail;
    private String name;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private String bio = "";

    @Convert(converter = WordListConverter.class)
    private List<String> countries = List.of();

    @Convert(converter = WordListConverter.class)
    private List<String> themes = List.of();

    @Convert(converter = WordListConverter.class)
    private List<String> languages = List.of();

    private @Nullable Long organisation;
    private boolean listed;

    @Convert(converter = WordListConverter.class)
    private List<String> mutedMail = List.of();

    private String suspensionReason = "";
    private @Nullable String sampleKey;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private int version;

    protected Account() {}

    Account(String email, String name, String passwordHash, Language language, Instant now) {
        this.publicId = PublicId.next();
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = language;
        this.timeZone = "UTC";
        this.status = AccountStatus.PENDING;
        this.createdAt = now;
        this.changedAt = now;
    }

    private void move(AccountMove move) {
        if (!move.isOpenFrom(status)) {
            throw Refusal.conflict(MemberRule.THE_ACCOUNT_ALLOWS_THIS_STEP);
        }
        status = move.to();
    }

    /** Whoever registers an address anew before it was proved starts afresh: only the newest mail and password count. */
    void registerAgain(String newName, String newHash, Language newLanguage, Instant now) {
        if (status != AccountStatus.PENDING) {
            throw Refusal.conflict(MemberRule.THE_ACCOUNT_ALLOWS_THIS_STEP);
        }
        name = newName;
        passwordHash = newHash;
        language = newLanguage;
        changedAt = now;
    }

    void confirm(Instant now) {
        move(AccountMove.CONFIRM);
        changedAt = now;
    }

    void suspend(String reason, Instant now) {
        move(AccountMove.SUSPEND);
        suspensionReason = reason;
        changedAt = now;
    }

    void restore(Instant now) {
        move(AccountMove.RESTORE);
        suspensionReason = "";
        changedAt = now;
    }

    /** Empties everything that tells of the person; the id stays, so that what others wrote around it stays true. */
    void erase(Instant now) {
        move(AccountMove.ERASE);
        email = "erased-" + publicId.value() + "@invalid";
        pendingEmail = null;
        name = "";
        passwordHash = "";
        timeZone = "UTC";
        bio = "";
        countries = List.of();
        themes = List.of();
        languages = List.of();
        organisation = null;
        listed = false;
        mutedMail = List.of();
        suspensionReason = "";
        changedAt = now;
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        changedAt = now;
    }

    /** The same password, kept with today's costs. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void wishEmail(String address) {
        pendingEmail = address;
    }

    /** The wished address becomes the account's own when its proof names it. */
    void proveEmail(String proved, Instant now) {
        if (!proved.equals(pendingEmail)) {
            throw Refusal.conflict(MemberRule.THE_LINK_IS_FRESH);
        }
        email = proved;
        pendingEmail = null;
        changedAt = now;
    }

    void speak(Language chosen) {
        language = chosen;
    }

    void edit(ProfileDraft draft, Instant now) {
        if (draft.version() != version) {
            throw Refusal.changedMeanwhile();
        }
        describe(draft, now);
    }

    void describe(ProfileDraft draft, Instant now) {
        name = draft.name().strip();
        bio = draft.bio().strip();
        countries = List.copyOf(draft.countries());
        themes = List.copyOf(draft.themes());
        languages = List.copyOf(draft.languages());
        organisation = draft.organisation();
        timeZone = draft.timeZone();
        language = draft.language();
        listed = draft.listed();
        changedAt = now;
    }

    void muteMail(String group, boolean mute) {
        List<String> groups = new ArrayList<>(mutedMail);
        groups.remove(group);
        if (mute) {
            groups.add(group);
        }
        mutedMail = List.copyOf(groups);
    }

    void isSample(String key) {
        sampleKey = key;
    }

    Long id() {
        return id;
    }

    MemberId memberId() {
        return new MemberId(id);
    }

    PublicId publicId() {
        return publicId;
    }

    String email() {
        return email;
    }

    Optional<String> pendingEmail() {
        return Optional.ofNullable(pendingEmail);
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    String timeZone() {
        return timeZone;
    }

    Language language() {
        return language;
    }

    AccountStatus status() {
        return status;
    }

    List<String> countries() {
        return countries;
    }

    /** Concepts as they stand now, whatever was merged since they were chosen. */
    List<String> themes() {
        return MergedConcepts.resolve(themes);
    }

    String bio() {
        return bio;
    }

    @Nullable Long organisation() {
        return organisation;
    }

    boolean isListed() {
        return listed;
    }

    @Nullable String sampleKey() {
        return sampleKey;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    String suspensionReason() {
        return suspensionReason;
    }

    /** Everything the owner may see and edit. */
    OwnProfile own(@Nullable String organisationName) {
        return new OwnProfile(
                id,
                publicId.value(),
                email,
                pendingEmail,
                name,
                language,
                timeZone,
                bio,
                countries,
                themes(),
                languages,
                organisation,
                organisationName,
                listed,
                mutedMail,
                createdAt,
                version);
    }

    /** What everyone may see when the profile is open to them. */
    PublicProfile shown(@Nullable String organisationName) {
        return new PublicProfile(
                new MemberId(id),
                publicId.value(),
                name,
                bio,
                language,
                countries,
                themes(),
                languages,
                organisationName,
                listed,
                createdAt);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "account %d (%s)", id, status);
    }
}
