package io.redress.intake.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what a plan says as JSON. Reads what later releases add by skipping it. */
@Converter
class PlanContentColumn implements AttributeConverter<PlanContent, String> {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public String convertToDatabaseColumn(PlanContent content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A plan cannot be written as JSON", unwritable);
    }
  }

  @Override
  public PlanContent convertToEntityAttribute(String json) {
    try {
      return MAPPER.readValue(json, PlanContent.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The stored plan is no plan", unreadable);
    }
  }
}
