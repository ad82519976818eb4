package org.reintegration.web.skos;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vocabularies in which ours are described, by the short names used for them. */
final class Namespaces {

    static final String TYPE = "rdf:type";

    private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

    static {
        BY_PREFIX.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        BY_PREFIX.put("skos", "http://www.w3.org/2004/02/skos/core#");
        BY_PREFIX.put("dct", "http://purl.org/dc/terms/");
        BY_PREFIX.put("owl", "http://www.w3.org/2002/07/owl#");
    }

    private Namespaces() {}

    static Map<String, String> byPrefix() {
        return BY_PREFIX;
    }

    /** The whole address of a shortened name. */
    static String whole(String shortened) {
        int colon = shortened.indexOf(':');
        String namespace = BY_PREFIX.get(shortened.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("No namespace for " + shortened);
        }
        return namespace + shortened.substring(colon + 1);
    }
}
