package org.reintegration.library.relations;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of the calendar in the database, the same in every zone. */
@Converter
class DayConverter implements AttributeConverter<@Nullable LocalDate, @Nullable Date> {

    @Override
    public @Nullable Date convertToDatabaseColumn(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    @Override
    public @Nullable LocalDate convertToEntityAttribute(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
