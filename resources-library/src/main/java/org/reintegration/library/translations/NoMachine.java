package org.reintegration.library.translations;

import java.util.List;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;

/** No service is set up: people translate. */
final class NoMachine implements MachineTranslator {

    @Override
    public boolean isSetUp() {
        return false;
    }

    @Override
    public List<String> translate(List<String> texts, Language from, Language to) {
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, LibraryRule.A_TRANSLATION_SERVICE_IS_SET_UP);
    }
}
