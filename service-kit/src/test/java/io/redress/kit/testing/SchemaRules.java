package io.redress.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the contracts of this suite say what may be. */
final class SchemaRules {
  /** The longest text of each pattern that says how long a text may be. */
  static final Map<String, String> LONGEST =
      Map.of(
          "^[0-9a-f-]{36}$", "018f3a52-7c1e-7d7a-9b1e-3f6a5f0cffff",
          "^[0-9]{6}-[0-9]{6}-[0-9]$", "991231-999999-9",
          "^p[A-Za-z0-9_-]{22}$", "p_zzzzzzzzzzzzzzzzzzzzz",
          "^P-[0-9]{6,12}$", "P-999999999999",
          "^P-[0-9]{6,12}(/[1-9][0-9]{0,5})?$", "P-999999999999/999999",
          "^[A-Z]{3}$", "ZZZ");

  /** Of times and days: the years 2000 to 2100. */
  private static final String YEARS = "^2(0[0-9]{2}|100)-";

  private final JsonNode schema;

  SchemaRules(JsonNode schema) {
    this.schema = schema;
  }

  /** The rule itself, where one of {@code $defs} is named. */
  JsonNode resolved(JsonNode rule) {
    return rule.has("$ref") ? schema.at(rule.get("$ref").asText().substring(1)) : rule;
  }

  static String kind(JsonNode rule) {
    return rule.has("enum") ? "string" : rule.path("type").asText();
  }

  static boolean isRequired(JsonNode rule, String name) {
    for (JsonNode required : rule.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The places that the contract leaves without a bound. */
  List<String> unbounded() {
    List<String> found = new ArrayList<>();
    unbounded(schema, "", found);
    return found;
  }

  private void unbounded(JsonNode raw, String path, List<String> found) {
    JsonNode rule = resolved(raw);
    if (!isBounded(rule)) {
      found.add(path);
    }
    rule.path("properties")
        .properties()
        .forEach(member -> unbounded(member.getValue(), path + "." + member.getKey(), found));
    if (rule.has("items")) {
      unbounded(rule.get("items"), path + "[]", found);
    }
  }

  private static boolean isBounded(JsonNode rule) {
    String pattern = rule.path("pattern").asText();
    return switch (kind(rule)) {
      case "string" ->
          rule.has("enum")
              || LONGEST.containsKey(pattern)
              || (rule.has("format") ? pattern.startsWith(YEARS) : rule.has("maxLength"));
      case "integer", "number" -> rule.has("minimum") && rule.has("maximum");
      case "array" -> rule.has("maxItems") && rule.has("items");
      case "object" -> rule.has("properties");
      case "boolean" -> true;
      default -> false;
    };
  }
}
