package io.redress.intake.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Words as JSON. */
@Converter(autoApply = true)
final class TheirWordsColumn implements AttributeConverter<TheirWords, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String convertToDatabaseColumn(TheirWords words) {
    try {
      return JSON.writeValueAsString(words == null ? TheirWords.NONE : words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Words that cannot be written as JSON", e);
    }
  }

  @Override
  public TheirWords convertToEntityAttribute(String stored) {
    if (stored == null) {
      return TheirWords.NONE;
    }
    try {
      return JSON.readValue(stored, TheirWords.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored words are no JSON", e);
    }
  }
}
