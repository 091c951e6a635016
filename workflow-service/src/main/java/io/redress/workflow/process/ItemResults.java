package io.redress.workflow.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.masking.Masking;
import io.redress.workflow.workitem.WorkItem;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What staff filled in when they completed a work item. */
@Singleton
class ItemResults {
  private static final int LONGEST_IN_EVENT = 500;
  private final ObjectMapper json;

  ItemResults(ObjectMapper json) {
    this.json = json;
  }

  /** The fields of a completed item. */
  JsonNode of(WorkItem item) {
    try {
      return json.readTree(item.result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored result is no JSON", e);
    }
  }

  /** A text as an event may carry it: numbers masked, at most 500 characters. */
  static Optional<String> forEvent(JsonNode result, String field) {
    return Optional.ofNullable(result.path(field).textValue())
        .map(Masking::text)
        .filter(text -> !text.isBlank())
        .map(
            text ->
                text.length() <= LONGEST_IN_EVENT
                    ? text
                    : text.substring(0, LONGEST_IN_EVENT - 1) + "…");
  }
}
