package org.reintegration.web.oai;

/** Why a harvester gets no answer, in the codes of OAI-PMH 2.0, section 3.6. */
final class OaiError extends Exception {

    private static final long serialVersionUID = 1L;

    /** The codes as the protocol spells them. */
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch");

        private final String spelled;

        Code(String spelled) {
            this.spelled = spelled;
        }

        String spelled() {
            return spelled;
        }
    }

    private final Code code;

    OaiError(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }

    /** Whether the request is so wrong that the answer must not repeat its arguments. */
    boolean isOfTheRequest() {
        return code == Code.BAD_VERB || code == Code.BAD_ARGUMENT;
    }
}
