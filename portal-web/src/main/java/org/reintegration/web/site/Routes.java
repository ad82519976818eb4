package org.reintegration.web.site;

import java.util.List;

/** The addresses of one room's pages; each room's pages declare theirs in one bean. More special ones come first. */
public interface Routes {

    List<Route> routes();
}
