package org.reintegration.library.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.SourceWords;
import org.reintegration.library.records.WordField;

/** Has a machine translate a record at an editor's request. Not transactional: the service is asked between two transactions and never within one. */
@ApplicationScoped
public class MachineService {

    @Inject
    TranslationService translations;

    @Inject
    MachineTranslator machine;

    /** Publishes what the machine says, marked as such; when it does not answer, nothing is changed. */
    public PublishedText translate(Actor actor, String recordId, Language language) {
        SourceWords source = translations.forMachine(actor, recordId, language);
        List<WordField> fields = source.words().fields();
        List<String> said =
                machine.translate(fields.stream().map(WordField::words).toList(), source.language(), language);
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            words.put(fields.get(i).name(), said.get(i));
        }
        return translations.publishMachined(actor, recordId, language, source.no(), words);
    }
}
