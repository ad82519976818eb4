package org.reintegration.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspResponseWriter;
import org.primefaces.csp.CspState;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Headers;

/**
 * Lets the scripts that PrimeFaces writes into a working screen run, and no other, by a nonce of this answer. PrimeFaces' own
 * switch is for all pages or none; pages to read must stay without a nonce, so that their tag stays the same.
 */
final class WorkingScreenScripts extends FacesContextWrapper {

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
        CspState state = PrimeFacesContext.getCspState(this);
        if (!state.isInitialized()) {
            state.setInitialized(true);
            Headers.allowScripts((HttpServletResponse) getExternalContext().getResponse(), state.getNonce());
            PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + state.getNonce() + "');");
        }
        super.setResponseWriter(new CspResponseWriter(writer, state));
    }

    private static boolean isWorking() {
        return CDI.current().select(Caller.class).get().isWorking();
    }
}
