package org.reintegration.library.records;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.json.RecordJson;

/** Stores a version's facts as one JSON text: they are always read whole, and questions by fact go to the index. */
@Converter(autoApply = true)
public class FactsConverter implements AttributeConverter<@Nullable Facts, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Facts facts) {
        return RecordJson.write(facts == null ? Facts.none() : facts);
    }

    @Override
    public Facts convertToEntityAttribute(String column) {
        return RecordJson.read(column, Facts.class);
    }
}
