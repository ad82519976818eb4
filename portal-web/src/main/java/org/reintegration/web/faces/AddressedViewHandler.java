package org.reintegration.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.reintegration.web.site.Caller;

/** Keeps forms at the page's own address, pages in the language of that address, and pages to read without state. */
public class AddressedViewHandler extends ViewHandlerWrapper {

    public AddressedViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        boolean thisView =
                faces.getViewRoot() != null && viewId.equals(faces.getViewRoot().getViewId());
        Caller caller = CDI.current().select(Caller.class).get();
        return thisView && caller.getRoute() != null
                ? caller.path(caller.getRest())
                : super.getActionURL(faces, viewId);
    }

    /** A page to read is stateless from the start: MyFaces decides on a session before it builds the view. */
    @Override
    public UIViewRoot createView(FacesContext faces, String viewId) {
        UIViewRoot view = super.createView(faces, viewId);
        if (view != null && !CDI.current().select(Caller.class).get().isWorking()) {
            view.setTransient(true);
        }
        return view;
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return CDI.current().select(Caller.class).get().language().locale();
    }
}
