package org.reintegration.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.csp.CspResponseWriter;
import org.primefaces.csp.CspState;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Headers;

/**
 * Lets the scripts that PrimeFaces writes into a working screen run, and no other, by a nonce of this answer. PrimeFaces' own
 * switch is for all pages or none; pages to read must stay without a nonce, so that their tag stays the same.
 */
final class WorkingScreenScripts extends FacesContextWrapper {

    private @Nullable Nonce nonce;

    WorkingScreenScripts(FacesContext wrapped) {
        super(wrapped);
    }

    @Override
    public void setResponseWriter(ResponseWriter writer) {
        boolean whole = !getPartialViewContext().isAjaxRequest();
        if (writer == null || writer instanceof CspResponseWriter || !whole || !isWorking()) {
            super.setResponseWriter(writer);
            return;
        }
        if (nonce == null) {
            nonce = new Nonce(this);
            Headers.allowScripts((HttpServletResponse) getExternalContext().getResponse(), nonce.getNonce());
            PrimeFaces.current()
                    .executeInitScript("window.PrimeFaces && PrimeFaces.csp.init('" + nonce.getNonce() + "');");
        }
        super.setResponseWriter(new CspResponseWriter(writer, nonce));
    }

    private static boolean isWorking() {
        return CDI.current().select(Caller.class).get().isWorking();
    }

    /** One for each answer. PrimeFaces would keep one for the life of a view and ask every form for it. */
    private static final class Nonce extends CspState {

        private static final SecureRandom RANDOM = new SecureRandom();
        private static final int BYTES = 18;

        private final String value;

        Nonce(FacesContext faces) {
            super(faces);
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            value = Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public String getNonce() {
            return value;
        }
    }
}
