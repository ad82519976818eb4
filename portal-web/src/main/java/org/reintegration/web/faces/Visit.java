package org.reintegration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** What a page bean may do to the visit beyond its view: lead on to another page, say that something is done. */
@ApplicationScoped
public class Visit {

    @Inject
    Caller caller;

    @Inject
    Words words;

    /** Leads to another page of the portal, given without the language. */
    public void leadTo(String page) {
        leadToAddress(caller.path(page));
    }

    public void leadToAddress(String address) {
        try {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(address);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lead to " + address, e);
        }
    }

    /** Leads for good: the address asked for is an old one. What was chosen on the page stays chosen. */
    public void leadForGoodTo(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Object chosen = request().getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        faces.getExternalContext()
                .setResponseHeader("Location", caller.path(chosen == null ? page : page + "?" + chosen));
        faces.responseComplete();
    }

    /** Something the page needs does not answer: the page says so, and programs hear when to come again. */
    public void away() {
        status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response().setHeader("Retry-After", "5");
    }

    public void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    /** Tells good news on top of the page. */
    public void say(String key, Object... values) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_INFO, words.of(key, caller.language(), values), null));
    }

    public HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
