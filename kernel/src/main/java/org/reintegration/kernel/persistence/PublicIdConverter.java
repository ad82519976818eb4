package org.reintegration.kernel.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;

/** Stores a public id as the ten characters it is. */
@Converter(autoApply = true)
public class PublicIdConverter implements AttributeConverter<@Nullable PublicId, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PublicId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PublicId convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new PublicId(value);
    }
}
