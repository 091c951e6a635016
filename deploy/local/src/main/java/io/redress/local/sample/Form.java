package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcomes and fields of a work item, filled in as planned and otherwise plausibly, so that
 * steps nobody foresaw (an owner's diagram may have new ones) are worked too.
 */
final class Form {
  private static final Map<String, String> PHRASES =
      Map.of(
          "cause", "A parameter of the cell was set wrongly in the last change.",
          "measure", "Corrected, measured again and explained to the customer.",
          "contribution", "Our part was checked and put right.",
          "reason", "More is needed before the customer can be answered.",
          "answer", "Explained in full.",
          "question", "Where and when did it happen?",
          "note", "Spoken with the customer.",
          "reference", "LETTER-2026-001");

  private final JsonNode outcomes;
  private final String department;

  /**
   * A form as a work item lists it.
   *
   * @param item the work item as the API shows it
   */
  Form(JsonNode item) {
    this.outcomes = item.path("outcomes");
    this.department = item.path("department").asText("customer-care");
  }

  /**
   * The body that completes the item.
   *
   * @param decision what was planned; when its outcome is not offered, the first one is taken
   */
  Map<String, Object> filledIn(Decision decision) {
    JsonNode chosen = chosen(decision.outcome());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("outcome", chosen.path("outcome").asText(decision.outcome()));
    for (JsonNode field : chosen.path("fields")) {
      String name = field.path("name").asText();
      if (decision.fields().containsKey(name)) {
        body.put(name, decision.fields().get(name));
      } else if (field.path("required").asBoolean()) {
        body.put(name, plausible(name, field.path("type").asText("string")));
      }
    }
    return body;
  }

  private JsonNode chosen(String wanted) {
    for (JsonNode outcome : outcomes) {
      if (outcome.path("outcome").asText().equals(wanted)) {
        return outcome;
      }
    }
    return outcomes.path(0);
  }

  private Object plausible(String name, String type) {
    return switch (type) {
      case "long" -> 1L;
      case "boolean" -> true;
      case "money" -> Map.of("amount", 500, "currency", "CNY");
      case "department" -> department;
      case "departments" -> List.of(department);
      default -> PHRASES.getOrDefault(name, "Done as agreed.");
    };
  }
}
