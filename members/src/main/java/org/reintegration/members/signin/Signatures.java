package org.reintegration.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs what goes out to a browser and must come back unchanged; all nodes share one key, made when first asked for. */
@ApplicationScoped
public class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    @PersistenceContext
    EntityManager em;

    private volatile @Nullable String key;

    /** The signature of a text for one purpose; what was signed for one purpose proves nothing for another. */
    @Transactional(TxType.REQUIRES_NEW)
    public String sign(String purpose, String text) {
        return sign(key(), purpose, text);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public boolean isSigned(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(key(), purpose, text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    static String sign(String key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private String key() {
        String known = key;
        if (known == null) {
            em.createNativeQuery("insert into members.signing_key (id, key) values (1, ?1) on conflict do nothing")
                    .setParameter(1, Secret.next().clear())
                    .executeUpdate();
            known = (String) em.createNativeQuery("select key from members.signing_key where id = 1")
                    .getSingleResult();
            key = known;
        }
        return known;
    }
}
