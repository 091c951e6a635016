package io.redress.intake.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what a plan says. */
@Converter
class PlanContentColumn implements AttributeConverter<PlanContent, String> {
  @Override
  public String convertToDatabaseColumn(PlanContent content) {
    return StoredJson.write(content);
  }

  @Override
  public PlanContent convertToEntityAttribute(String json) {
    return StoredJson.read(json, PlanContent.class);
  }
}
