package io.redress.workflow.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.workitem.KeptDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Due times that are kept for the way back, as a column holds them: JSON, null for none. */
@ApplicationScoped
class KeptDues {
  private final ObjectMapper json;

  KeptDues(ObjectMapper json) {
    this.json = json;
  }

  String text(List<KeptDue> dues) {
    try {
      return dues.isEmpty() ? null : json.writeValueAsString(dues);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Due times that are no JSON", e);
    }
  }

  List<KeptDue> read(String text) {
    try {
      return text == null ? List.of() : json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Kept due times that are no JSON", e);
    }
  }
}
