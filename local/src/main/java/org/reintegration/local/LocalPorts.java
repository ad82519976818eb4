package org.reintegration.local;

/** The ports of this machine the servers of one portal use; all follow from the portal's own unless stated. */
record LocalPorts(int portal, int database, int solr, int smtp, int mailPage) {

    static LocalPorts from(int portal) {
        return new LocalPorts(portal, portal + 1, portal + 2, portal + 3, portal + 4);
    }

    /** Checked before anything starts, so that a taken port leaves nothing running. */
    void requireFree() throws LocalFailure {
        Ports.requireFree("the portal", portal, "--port");
        Ports.requireFree("PostgreSQL", database, "--db-port");
        Ports.requireFree("the search server", solr, "--solr-port");
        Ports.requireFree(
                "the search server's ZooKeeper (the port of the search server + 1000)", zookeeper(), "--solr-port");
        Ports.requireFree("mail", smtp, "--smtp-port");
        Ports.requireFree("the page that shows the mail", mailPage, "--mail-port");
    }

    int zookeeper() {
        return solr + Ports.ZOOKEEPER_OFFSET;
    }
}
