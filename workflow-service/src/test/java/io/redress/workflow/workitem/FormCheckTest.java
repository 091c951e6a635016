package io.redress.workflow.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.workitem.WorkItemForm.Field;
import io.redress.workflow.workitem.WorkItemForm.FieldType;
import io.redress.workflow.workitem.WorkItemForm.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Outcome FORM =
      new Outcome(
          "resolved",
          "Resolved",
          null,
          List.of(
              new Field("cause", "Cause", FieldType.STRING, true, 10),
              new Field("amount", "Compensation", FieldType.MONEY, false, 0),
              new Field("count", "Count", FieldType.LONG, false, 0),
              new Field("fits", "Fits", FieldType.BOOLEAN, false, 0),
              new Field("lead", "Lead", FieldType.DEPARTMENT, false, 0),
              new Field("others", "Others", FieldType.DEPARTMENTS, false, 0),
              new Field("plan", "Plan", FieldType.PLAN, false, 0)));

  @Test
  void textsStayWithTheItemAndChoicesBecomeVariables() throws Exception {
    FormCheck.Filled filled =
        check(
            """
            {"cause":"overload","amount":{"amount":1250,"currency":"CNY"},"count":3,"fits":true,
             "lead":"billing","others":["legal","legal","finance"],"plan":"P-000123/2"}""");
    assertThat(filled.faults()).isEmpty();
    assertThat(filled.values())
        .containsOnlyKeys("cause", "amount", "count", "fits", "lead", "others", "plan");
    assertThat(filled.variables())
        .isEqualTo(
            Map.of(
                "amount",
                1250L,
                "count",
                3L,
                "fits",
                true,
                "lead",
                "billing",
                "others",
                "legal,finance"));
  }

  @Test
  void noCompensationIsZero() throws Exception {
    assertThat(check("{\"cause\":\"x\"}").variables()).isEqualTo(Map.of("amount", 0L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|cause",
        "{\"cause\":\" \"}|cause",
        "{\"cause\":7}|cause",
        "{\"cause\":\"12345678901\"}|cause",
        "{\"cause\":\"x\",\"other\":1}|other",
        "{\"cause\":\"x\",\"amount\":12.5}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":12.5,\"currency\":\"CNY\"}}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":-1,\"currency\":\"CNY\"}}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":1,\"currency\":\"yuan\"}}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":1,\"currency\":\"CNY\",\"tax\":1}}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":100000000001,\"currency\":\"CNY\"}}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":10000,\"currency\":\"KWD\"}}|amount",
        "{\"cause\":\"x\",\"amount\":{\"amount\":1,\"currency\":156}}|amount",
        "{\"cause\":\"x\",\"count\":\"3\"}|count",
        "{\"cause\":\"x\",\"count\":3.5}|count",
        "{\"cause\":\"x\",\"fits\":\"yes\"}|fits",
        "{\"cause\":\"x\",\"lead\":\"nobody\"}|lead",
        "{\"cause\":\"x\",\"others\":\"billing\"}|others",
        "{\"cause\":\"x\",\"others\":[\"nobody\"]}|others",
        "{\"cause\":\"x\",\"others\":[5]}|others",
        "{\"cause\":\"x\",\"plan\":\"13800001234\"}|plan",
        "{\"cause\":\"x\",\"plan\":\"P-000123/0\"}|plan",
        "{\"cause\":\"x\",\"plan\":123}|plan"
      })
  void whatDoesNotFitIsNamed(String body, String field) throws Exception {
    assertThat(check(body).faults()).extracting(FormCheck.Fault::field).containsExactly(field);
  }

  private static FormCheck.Filled check(String body) throws Exception {
    Map<String, JsonNode> given =
        JSON.readValue(body, new com.fasterxml.jackson.core.type.TypeReference<>() {});
    return FormCheck.check(
        FORM, given, new FormCheck.Known(List.of("billing", "legal", "finance")::contains, "CNY"));
  }
}
