package org.reintegration.kernel.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/** Stores a member's id as a number. */
@Converter(autoApply = true)
public class MemberIdConverter implements AttributeConverter<@Nullable MemberId, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable MemberId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable MemberId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new MemberId(value);
    }
}
