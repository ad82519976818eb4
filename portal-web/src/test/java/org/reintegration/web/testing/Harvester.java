package org.reintegration.web.testing;

import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.BadArgumentException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Another catalogue that takes over what is open here, with a client we did not write. */
public final class Harvester {

    private final ServiceProvider provider;

    public Harvester(PortalUnderTest portal) {
        String address = portal.url("/oai");
        provider = new ServiceProvider(new Context()
                .withBaseUrl(address)
                .withGranularity(Granularity.Second)
                .withOAIClient(OAIClient.newBuilder().withBaseUrl(address).build())
                .withMetadataTransformer("oai_dc", Context.KnownTransformer.OAI_DC));
    }

    public ServiceProvider provider() {
        return provider;
    }

    /** Every record, through all parts of the list. */
    public List<Record> records(ListRecordsParameters wanted) throws BadArgumentException {
        List<Record> all = new ArrayList<>();
        Iterator<Record> records = provider.listRecords(wanted.withMetadataPrefix("oai_dc"));
        records.forEachRemaining(all::add);
        return all;
    }

    public List<Header> headers(ListRecordsParameters wanted) throws BadArgumentException {
        return records(wanted).stream().map(Record::getHeader).toList();
    }
}
