package io.redress.intake.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what is proposed as JSON. Reads what later releases add by skipping it. */
@Converter
class ProposedCaseColumn implements AttributeConverter<ProposedCase, String> {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public String convertToDatabaseColumn(ProposedCase proposed) {
    try {
      return MAPPER.writeValueAsString(proposed);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A proposal cannot be written as JSON", unwritable);
    }
  }

  @Override
  public ProposedCase convertToEntityAttribute(String json) {
    try {
      return MAPPER.readValue(json, ProposedCase.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The stored proposal is none", unreadable);
    }
  }
}
