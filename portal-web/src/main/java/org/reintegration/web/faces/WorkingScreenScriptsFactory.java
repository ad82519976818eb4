package org.reintegration.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;

/** Puts {@link WorkingScreenScripts} around every request's context. */
public class WorkingScreenScriptsFactory extends FacesContextFactory {

    public WorkingScreenScriptsFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        return new WorkingScreenScripts(getWrapped().getFacesContext(context, request, response, lifecycle));
    }
}
