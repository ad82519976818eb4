package org.reintegration.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API: every resource class of the portal, under one path that carries its version. */
@ApplicationPath("/api/v1")
public class PortalApi extends Application {}
