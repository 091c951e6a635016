package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final String ITEM =
      """
      {"element": "task_process", "department": "billing", "role": "handler", "outcomes": [
        {"outcome": "resolved", "label": "Resolved", "fields": [
          {"name": "cause", "type": "string", "required": true},
          {"name": "compensation", "type": "money", "required": false}]},
        {"outcome": "returned", "label": "Not ours", "fields": [
          {"name": "reason", "type": "string", "required": true}]}]}
      """;

  @Test
  void theUsualDecisionTakesTheFirstOutcomeWithItsRequiredFields() {
    assertEquals(
        Map.of(
            "outcome", "resolved",
            "cause", "A parameter of the cell was set wrongly in the last change."),
        form(ITEM).filledIn(Decision.USUAL));
  }

  @Test
  void aPlannedOutcomeIsTakenWithItsFields() {
    Decision returned = Decision.choose("returned", Map.of("reason", "Not ours."));
    assertEquals(
        Map.of("outcome", "returned", "reason", "Not ours."), form(ITEM).filledIn(returned));
  }

  @Test
  void anOptionalFieldIsSentOnlyWhenPlanned() {
    Map<String, Object> money = Map.of("amount", 250_000, "currency", "CNY");
    Decision paid = Decision.choose("resolved", Map.of("compensation", money));
    assertEquals(money, form(ITEM).filledIn(paid).get("compensation"));
  }

  @Test
  void aPlannedFieldThatTheOutcomeDoesNotKnowIsLeftOut() {
    Decision odd = Decision.choose("returned", Map.of("reason", "x", "leadDepartment", "legal"));
    assertEquals(Map.of("outcome", "returned", "reason", "x"), form(ITEM).filledIn(odd));
  }

  @Test
  void anUnknownStepIsFilledInPlausiblyByTheTypesOfItsFields() {
    String unknown =
        """
        {"element": "task_legalOpinion", "department": "legal", "outcomes": [
          {"outcome": "given", "fields": [
            {"name": "opinion", "type": "string", "required": true},
            {"name": "pages", "type": "long", "required": true},
            {"name": "lawful", "type": "boolean", "required": true},
            {"name": "fee", "type": "money", "required": true},
            {"name": "owner", "type": "department", "required": true},
            {"name": "heard", "type": "departments", "required": true}]}]}
        """;
    assertEquals(
        Map.of(
            "outcome",
            "given",
            "opinion",
            "Done as agreed.",
            "pages",
            1L,
            "lawful",
            true,
            "fee",
            Map.of("amount", 500, "currency", "CNY"),
            "owner",
            "legal",
            "heard",
            List.of("legal")),
        form(unknown).filledIn(Decision.choose("complaint", Map.of())));
  }

  private static Form form(String item) {
    try {
      JsonNode node = new ObjectMapper().readTree(item);
      return new Form(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
