package io.redress.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Data of one type at the limits of its contract, and one step beyond each of them. Times are those
 * of the example, so that a handler may compute with them; their limits are taken one by one.
 */
final class ExtremeEvents {
  /** What fits no bound of a word that a contract has a list or a pattern for. */
  private static final String FAR_TOO_LONG = "x".repeat(300);

  private static final String SOME_TIME = "2026-11-22T08:00:00Z";
  private static final String SOME_DAY = "2026-11-22";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode schema;
  private final SchemaRules rules;
  private final ObjectNode example;

  /** A member, an element or a limit of the data, by the place at which it is. */
  record Step(String path, ObjectNode data) {}

  ExtremeEvents(JsonNode schema, String example) {
    this.schema = schema;
    this.rules = new SchemaRules(schema);
    try {
      this.example = (ObjectNode) new ObjectMapper().readTree(example);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("The example is no JSON", malformed);
    }
  }

  /** Every member is there, as long, as much and as many as may be. */
  ObjectNode largest() {
    return (ObjectNode) value(schema, example, true);
  }

  /** What is required, as short, as little and as few as may be. */
  ObjectNode smallest() {
    return (ObjectNode) value(schema, example, false);
  }

  /** The example and what it leaves out, once for each limit, with that one overstepped. */
  List<Step> beyond() {
    return steps(Overstepping.LIMIT);
  }

  /** The same with the first and the last time that may be. */
  List<Step> edgesOfTime() {
    return steps(Overstepping.NONE_OF_TIME);
  }

  /** The same, each member once of another kind: who reads it does not take that. */
  List<Step> ofAnotherKind() {
    return steps(Overstepping.KIND);
  }

  /** The same, each text once with a character that no text may have. */
  List<Step> ofNoText() {
    return steps(Overstepping.CHARACTER);
  }

  private enum Overstepping {
    LIMIT,
    CHARACTER,
    NONE_OF_TIME,
    KIND
  }

  private List<Step> steps(Overstepping how) {
    List<Step> steps = new ArrayList<>();
    ObjectNode base = largest();
    example.properties().forEach(member -> base.set(member.getKey(), member.getValue()));
    walk(schema, base, "", "", base, how, steps);
    return steps;
  }

  private void walk(
      JsonNode raw,
      JsonNode at,
      String pointer,
      String path,
      ObjectNode base,
      Overstepping how,
      List<Step> steps) {
    JsonNode rule = rules.resolved(raw);
    if (!pointer.isEmpty()) {
      for (JsonNode wrong : wrong(rule, at, how)) {
        steps.add(new Step(path, replaced(base, pointer, wrong)));
      }
    }
    if (at.isObject()) {
      rule.path("properties")
          .properties()
          .forEach(
              member -> {
                String name = member.getKey();
                if (at.has(name)) {
                  String inner = path.isEmpty() ? name : path + "." + name;
                  walk(
                      member.getValue(),
                      at.get(name),
                      pointer + "/" + name,
                      inner,
                      base,
                      how,
                      steps);
                }
              });
    } else if (at.isArray() && !at.isEmpty()) {
      walk(rule.get("items"), at.get(0), pointer + "/0", path + "[0]", base, how, steps);
    }
  }

  private List<JsonNode> wrong(JsonNode rule, JsonNode at, Overstepping how) {
    return switch (how) {
      case KIND -> List.of(at.isObject() ? JSON.arrayNode() : JSON.objectNode());
      case CHARACTER ->
          at.isTextual() && !at.textValue().isEmpty() && !rule.has("format")
              ? texts('\0' + at.textValue().substring(1))
              : List.of();
      case NONE_OF_TIME ->
          switch (rule.path("format").asText()) {
            case "date-time" -> texts("2000-01-01T00:00:00Z", "2100-12-31T23:59:59.999999999Z");
            case "date" -> texts("2000-01-01", "2100-12-31");
            default -> List.of();
          };
      case LIMIT -> beyond(rule, at);
    };
  }

  private List<JsonNode> beyond(JsonNode rule, JsonNode at) {
    List<JsonNode> beyond = new ArrayList<>();
    switch (SchemaRules.kind(rule)) {
      case "number", "integer" -> {
        beyond.add(JSON.numberNode(rule.get("maximum").asLong() + 1));
        beyond.add(JSON.numberNode(rule.get("minimum").decimalValue().subtract(BigDecimal.ONE)));
      }
      case "array" -> {
        ArrayNode tooMany = JSON.arrayNode();
        JsonNode element = at.isEmpty() ? value(rule.get("items"), null, true) : at.get(0);
        for (int count = 0; count <= rule.get("maxItems").asInt(); count++) {
          tooMany.add(element);
        }
        beyond.add(tooMany);
      }
      case "string" -> {
        switch (rule.path("format").asText()) {
          case "date-time" -> beyond.addAll(texts("1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z"));
          case "date" -> beyond.addAll(texts("1999-12-31", "2101-01-01"));
          default ->
              beyond.addAll(
                  texts(
                      rule.has("maxLength") && !rule.has("pattern")
                          ? "x".repeat(rule.get("maxLength").asInt() + 1)
                          : FAR_TOO_LONG));
        }
      }
      default -> {
        // Of truths and objects nothing is too much.
      }
    }
    return beyond;
  }

  private JsonNode value(JsonNode raw, JsonNode example, boolean large) {
    JsonNode rule = rules.resolved(raw);
    return switch (SchemaRules.kind(rule)) {
      case "object" -> object(rule, example, large);
      case "array" -> array(rule, large);
      case "integer", "number" -> rule.get(large ? "maximum" : "minimum");
      case "boolean" -> JSON.booleanNode(large);
      case "string" -> JSON.textNode(text(rule, example, large));
      default -> throw new IllegalArgumentException("No kind: " + rule);
    };
  }

  private ObjectNode object(JsonNode rule, JsonNode example, boolean large) {
    ObjectNode object = JSON.objectNode();
    rule.path("properties")
        .properties()
        .forEach(
            member -> {
              if (large || SchemaRules.isRequired(rule, member.getKey())) {
                JsonNode known = example == null ? null : example.get(member.getKey());
                object.set(member.getKey(), value(member.getValue(), known, large));
              }
            });
    if (object.size() < rule.path("minProperties").asInt()) {
      var first = rule.get("properties").properties().iterator().next();
      object.set(first.getKey(), value(first.getValue(), null, large));
    }
    return object;
  }

  private ArrayNode array(JsonNode rule, boolean large) {
    ArrayNode array = JSON.arrayNode();
    int size = rule.path(large ? "maxItems" : "minItems").asInt();
    for (int count = 0; count < size; count++) {
      array.add(
          rule.path("uniqueItems").asBoolean()
              ? rule.get("items").get("enum").get(count)
              : value(rule.get("items"), null, large));
    }
    return array;
  }

  private static String text(JsonNode rule, JsonNode example, boolean large) {
    if (rule.has("enum")) {
      String found = rule.get("enum").get(0).asText();
      for (JsonNode each : rule.get("enum")) {
        boolean longer = each.asText().length() > found.length();
        found = longer == large ? each.asText() : found;
      }
      return found;
    }
    if (rule.has("format")) {
      String some = rule.get("format").asText().equals("date") ? SOME_DAY : SOME_TIME;
      return example == null ? some : example.asText();
    }
    String pattern = rule.path("pattern").asText();
    if (SchemaRules.LONGEST.containsKey(pattern)) {
      return SchemaRules.LONGEST.get(pattern);
    }
    // Every other pattern of a bounded text takes any number of letters, small ones or capitals.
    int length = rule.path(large ? "maxLength" : "minLength").asInt();
    String letter = Pattern.compile(pattern).matcher("x").find() ? "x" : "X";
    return letter.repeat(pattern.isEmpty() ? length : Math.max(1, length));
  }

  private static ObjectNode replaced(ObjectNode base, String pointer, JsonNode value) {
    ObjectNode copy = base.deepCopy();
    int last = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return copy;
  }

  private static List<JsonNode> texts(String... texts) {
    List<JsonNode> nodes = new ArrayList<>();
    for (String text : texts) {
      nodes.add(JSON.textNode(text));
    }
    return nodes;
  }
}
