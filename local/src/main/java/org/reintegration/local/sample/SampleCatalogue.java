package org.reintegration.local.sample;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** The register of programmes and the catalogue of documents, imported by the editor; they are real and stay when the sample goes. */
final class SampleCatalogue implements SampleContent {

    @Override
    public String name() {
        return "programmes and catalogue";
    }

    @Override
    public void load(PortalAccess portal) throws IOException, InterruptedException {
        if (isThere(portal)) {
            return;
        }
        Person editor = Person.named(SamplePeople.EDITOR);
        bring(portal, editor, "programmes.csv", "library/programmes/imports");
        bring(portal, editor, "catalogue.csv", "library/imports?dryRun=false");
    }

    /** Each file comes in as a whole or not at all; the catalogue is the second. */
    private static boolean isThere(PortalAccess portal) throws IOException, InterruptedException {
        return !portal.get(null, "library/records?kind=document&size=1")
                .orRefuse()
                .object()
                .getJsonArray("items")
                .isEmpty();
    }

    private static void bring(PortalAccess portal, Person editor, String file, String path)
            throws IOException, InterruptedException {
        JsonObject report =
                portal.postCsv(editor, path, SampleFiles.text(file)).orRefuse().object();
        List<JsonObject> rejected = report.getJsonArray("rejected").getValuesAs(JsonObject.class);
        for (JsonObject bad : rejected) {
            portal.tell(file + ", row " + bad.getJsonNumber("row") + ", column " + bad.getString("column", "") + ": "
                    + bad.getString("problem", ""));
        }
    }

    @Override
    public void clear(PortalAccess portal) {
        // Nothing to take away: the catalogue is real.
    }
}
