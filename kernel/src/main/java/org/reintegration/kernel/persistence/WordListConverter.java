package org.reintegration.kernel.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a short list of ids (countries, themes) in one text column, a line each; ids never hold a line break. */
@Converter
public class WordListConverter implements AttributeConverter<@Nullable List<String>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<String> words) {
        return words == null ? "" : String.join("\n", words);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
