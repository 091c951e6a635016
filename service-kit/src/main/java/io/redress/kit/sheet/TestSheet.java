package io.redress.kit.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What a decision table must answer: cases that it has to pass before it goes live.
 *
 * @param cases as many as the {@link SheetReader} that read them takes; none where there is no
 *     sheet
 */
public record TestSheet(List<TestCase> cases) {
  /**
   * One case. Values are written as texts, nothing as an empty one.
   *
   * @param name what it stands for, or its line
   * @param in values of the table's inputs; those that are not named are nothing
   * @param out values that the outputs must have; those that are not named may be anything
   */
  public record TestCase(String name, Map<String, String> in, Map<String, String> out) {}

  public TestSheet {
    cases = List.copyOf(cases);
  }

  /** As it is stored. */
  public String toJson(ObjectMapper json) {
    try {
      return json.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A test sheet that is no JSON", e);
    }
  }

  /** What was stored. */
  public static TestSheet ofJson(String stored, ObjectMapper json) {
    try {
      return json.readValue(stored, TestSheet.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored test sheet cannot be read", e);
    }
  }
}
