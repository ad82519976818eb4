package org.reintegration.local;

import java.util.List;

/** A member of the sample community, with whose account a person can look at the portal. */
public record DemoAccount(String key, String name, String email, String language, List<String> roles) {}
