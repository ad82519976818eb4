package org.reintegration.search;

import java.util.List;

/** Which collections of Solr are read and written at this moment. */
interface Targets {

    /** The alias that every reader's question goes to. */
    String READ = "portal";

    /** The live collection and, while one is being built beside it, that one too; none before the first is built. */
    List<String> written();

    default String read() {
        return READ;
    }
}
