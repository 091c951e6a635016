package io.redress.workflow.workitem;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.workitem.WorkItemForm.Field;
import io.redress.workflow.workitem.WorkItemForm.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Whether what was filled in fits the form of an outcome. */
final class FormCheck {
  private static final long MOST_MONEY = 100_000_000_000L;

  /** What is wrong with a field, and how to mend it. */
  record Fault(String field, String message, String mend) {}

  /** The accepted values as given, the variables they set in the case, and the faults. */
  record Filled(Map<String, JsonNode> values, Map<String, Object> variables, List<Fault> faults) {
    /** What was written in words, by field. */
    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      values.forEach(
          (name, value) -> {
            if (value.isTextual()) {
              texts.put(name, value.asText());
            }
          });
      return texts;
    }
  }

  /**
   * What values may name.
   *
   * @param department whether there is one of a code
   * @param currency of every amount: a table compares it with a limit without looking at the
   *     currency
   */
  record Known(Predicate<String> department, String currency) {}

  private FormCheck() {}

  /**
   * Checks every field. Texts stay with the work item; amounts, choices and departments become
   * variables that a diagram can decide by (money: its minor units; 0 where none is given).
   */
  static Filled check(Outcome form, Map<String, JsonNode> given, Known known) {
    Filled filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    Set<String> names =
        form.fields().stream().map(Field::name).collect(java.util.stream.Collectors.toSet());
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        fault(filled, name, "is not a field of the outcome " + form.outcome(), "Leave it out.");
      }
    }
    for (Field field : form.fields()) {
      JsonNode value = given.get(field.name());
      if (value == null || value.isNull() || value.isTextual() && value.asText().isBlank()) {
        absent(filled, field);
      } else {
        present(filled, field, value, known);
      }
    }
    return filled;
  }

  private static void absent(Filled filled, Field field) {
    if (field.required()) {
      fault(filled, field.name(), "is missing", "Fill in: " + field.label() + ".");
    } else if (field.type() == WorkItemForm.FieldType.MONEY) {
      filled.variables().put(field.name(), 0L);
    }
  }

  private static void present(Filled filled, Field field, JsonNode value, Known known) {
    String name = field.name();
    switch (field.type()) {
      case STRING -> {
        if (!value.isTextual()) {
          fault(filled, name, "is not a text", "Send a JSON string.");
        } else if (value.asText().length() > field.maxLength()) {
          fault(filled, name, "is too long", "At most " + field.maxLength() + " characters.");
        }
      }
      case LONG -> {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
          filled.variables().put(name, value.asLong());
        } else {
          fault(filled, name, "is not a whole number", "Send a JSON number.");
        }
      }
      case BOOLEAN -> {
        if (value.isBoolean()) {
          filled.variables().put(name, value.asBoolean());
        } else {
          fault(filled, name, "is neither true nor false", "Send true or false.");
        }
      }
      case PLAN -> {
        if (!value.isTextual() || PlanName.of(value.asText()).isEmpty()) {
          fault(
              filled,
              name,
              "is not the number of a response plan",
              "Send it as the plan shows it, P-000123, or P-000123/2 for a version.");
        }
      }
      case MONEY -> money(filled, name, value, known.currency());
      case DEPARTMENT -> departments(filled, name, List.of(value), known.department());
      case DEPARTMENTS -> {
        if (value.isArray() && value.size() <= 24) {
          List<JsonNode> codes = new ArrayList<>();
          value.forEach(codes::add);
          departments(filled, name, codes, known.department());
        } else {
          fault(filled, name, "is not a list of departments", "Send an array of codes.");
        }
      }
    }
    filled.values().put(name, value);
  }

  private static void money(Filled filled, String name, JsonNode value, String known) {
    JsonNode amount = value.path("amount");
    String currency = value.path("currency").asText();
    if (value.size() != 2 || !amount.isIntegralNumber() || !value.path("currency").isTextual()) {
      fault(
          filled,
          name,
          "is not an amount of money",
          "Send {\"amount\": 1250, \"currency\": \"" + known + "\"}, the amount in minor units.");
    } else if (!amount.canConvertToLong() || amount.asLong() < 0 || amount.asLong() > MOST_MONEY) {
      fault(filled, name, "is out of range", "Between 0 and " + MOST_MONEY + " minor units.");
    } else if (!currency.equals(known)) {
      fault(filled, name, "is not in " + known, "Send it in " + known + ": so are the limits.");
    } else {
      filled.variables().put(name, amount.asLong());
    }
  }

  private static void departments(
      Filled filled, String name, List<JsonNode> codes, Predicate<String> department) {
    for (JsonNode code : codes) {
      if (!code.isTextual() || !department.test(code.asText())) {
        fault(
            filled, name, "names an unknown department", "Use codes from GET /api/v1/departments.");
        return;
      }
    }
    filled
        .variables()
        .put(
            name,
            codes.stream()
                .map(JsonNode::asText)
                .distinct()
                .collect(java.util.stream.Collectors.joining(",")));
  }

  private static void fault(Filled filled, String field, String message, String mend) {
    filled.faults().add(new Fault(field, message, mend));
  }
}
