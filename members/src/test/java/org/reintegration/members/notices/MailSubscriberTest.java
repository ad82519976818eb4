package org.reintegration.members.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.accounts.AccountLetters;
import org.reintegration.members.accounts.AccountMailWanted;
import org.reintegration.members.accounts.Letterhead;
import org.reintegration.members.accounts.MailPurpose;
import org.reintegration.members.accounts.RoleGranted;
import org.reintegration.members.signin.Secret;

@SuppressWarnings("UnnecessaryAssignment")
class MailSubscriberTest {

    private static final Letterhead AMINA = new Letterhead("amina@example.org", "Amina", Language.FR);

    private final List<Letter> sent = new ArrayList<>();
    private final MailSubscriber subscriber = new MailSubscriber();
    private boolean mailed;

    @BeforeEach
    void wire() {
        subscriber.mailer = sent::add;
        subscriber.accounts = new AccountLetters() {
            @Override
            public Optional<Contents> contents(AccountMailWanted wanted) {
                return Optional.of(new Contents(AMINA, wanted.purpose(), new Secret("opens"), Map.of()));
            }

            @Override
            public Optional<Letterhead> head(MemberId member) {
                return Optional.of(AMINA);
            }
        };
        subscriber.notices = new NoticeDesk() {
            @Override
            Optional<ToMail> toMail(long id) {
                NoticeView notice = new NoticeView(
                        id, "role-granted", NoticeGroup.MEMBERSHIP, "profile", Map.of(), Instant.EPOCH, false);
                return mailed ? Optional.empty() : Optional.of(new ToMail(new MemberId(7), notice));
            }

            @Override
            void mailed(long id) {
                mailed = true;
            }
        };
    }

    @Test
    void a_notice_is_mailed_once_however_often_its_event_comes() {
        Delivered stored = new Delivered("k1", new NoticeStored(42));

        subscriber.on(List.of(stored));
        subscriber.on(List.of(stored));

        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo("notice-42");
            assertThat(letter.words()).isEqualTo("notice.role-granted");
            assertThat(letter.secret()).isNull();
        });
    }

    @Test
    void an_account_mail_sent_again_carries_the_same_id() {
        Delivered wanted = new Delivered("k2", new AccountMailWanted(7, MailPurpose.RESET));

        subscriber.on(List.of(wanted));
        subscriber.on(List.of(wanted));

        assertThat(sent).extracting(Letter::id).containsExactly("account-k2", "account-k2");
        assertThat(sent).extracting(Letter::path).containsOnly("reset-password");
    }

    @Test
    void it_hears_of_mails_and_the_other_of_news() {
        assertThat(subscriber.wants(new NoticeStored(1))).isTrue();
        assertThat(subscriber.wants(new RoleGranted(1, org.reintegration.kernel.people.Role.EDITOR)))
                .isFalse();
        assertThat(new NoticeSubscriber().wants(new RoleGranted(1, org.reintegration.kernel.people.Role.EDITOR)))
                .isTrue();
    }

    @Test
    void kinds_fall_into_groups_by_how_they_begin() {
        assertThat(NoticeGroup.of("role-granted")).isEqualTo(NoticeGroup.MEMBERSHIP);
        assertThat(NoticeGroup.of("lesson-submitted")).isEqualTo(NoticeGroup.LIBRARY);
    }

    @Test
    void details_come_back_from_the_database_as_they_went() {
        Map<String, String> details = Map.of("title", "Écouter \"avant\" {de} décider", "n", "3");

        assertThat(StoredNotice.read(StoredNotice.write(details))).isEqualTo(details);
    }
}
