package org.reintegration.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What was refused about a field of the form that was just sent: {@code error="#{refused.at('title')}"}; empty when nothing was. */
@Named
@RequestScoped
public class Refused {

    public String at(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(field);
        return messages.isEmpty() ? "" : messages.get(0).getSummary();
    }
}
