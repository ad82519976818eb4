package org.reintegration.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.api.Problem;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/**
 * Tells a refusal where it helps: beside the field or on top of the form that was sent, at the sign-in page when nobody is signed in, or on
 * the page for what does not exist. Every other exception goes on to the error page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Optional<Refusal> refusal = Refusals.in(events.next().getContext().getException());
            if (refusal.isPresent()) {
                events.remove();
                tell(faces, refusal.get());
                if (faces.isReleased() || FacesContext.getCurrentInstance() == null) {
                    // The server has answered with an error page of its own, inside this request.
                    return;
                }
            }
        }
        getWrapped().handle();
    }

    private static void tell(FacesContext faces, Refusal refusal) {
        Caller caller = CDI.current().select(Caller.class).get();
        try {
            if (refusal.rule() == Refusal.Common.SIGN_IN_FIRST) {
                String here = URLEncoder.encode(caller.path(caller.getRest()), StandardCharsets.UTF_8);
                faces.getExternalContext().redirect(caller.path("sign-in") + "?next=" + here);
                faces.responseComplete();
            } else if (faces.isPostback() && refusal.kind() != Refusal.Kind.NOT_FOUND) {
                String words = CDI.current().select(Words.class).get().of(refusal, caller.language());
                faces.addMessage(refusal.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
                faces.validationFailed();
                faces.renderResponse();
            } else {
                send(faces, Problem.status(refusal.kind()).getStatusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot answer", e);
        }
    }

    private static void send(FacesContext faces, int status) throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.responseSendError(status, "");
        faces.responseComplete();
    }
}
