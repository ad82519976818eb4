package org.reintegration.library.translations;

import java.util.List;
import org.reintegration.kernel.text.Language;

/** A service that translates texts, or none. It is asked outside of transactions only, because it may take its time. */
interface MachineTranslator {

    /** Whether there is one to ask. */
    boolean isSetUp();

    /** Every text in the order given, or a refusal of the kind UNAVAILABLE; never a part. */
    List<String> translate(List<String> texts, Language from, Language to);
}
