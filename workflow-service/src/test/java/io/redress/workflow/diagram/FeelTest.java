package io.redress.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of a decision table may say. */
class FeelTest {
  private static final Set<String> INPUTS = Set.of("lane", "compensation", "since");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "\"GREEN\"",
        "\"VIP\", \"KEY_ACCOUNT\"",
        "not(\"GREEN\", \"EMERGENCY\")",
        "> 20000",
        "[1..5]",
        "]1..5[",
        "(1.5..2.5]",
        "< compensation * 2 + 1",
        "true",
        "null",
        "if lane = \"GREEN\" then \"a\" else \"b\"",
        "starts with(?, \"basic-\")",
        "contains(?, \"coverage\") and not(ends with(?, \"x\"))",
        "date and time(\"2026-01-01T00:00:00\")",
        ">= duration(\"PT1H\")",
        "list contains([\"a\", \"b\"], ?)",
        "compensation in (1, 2, (3))",
        "between 1 and 2",
        "max(compensation, 1)",
        "\"投诉\\\"x\\\"\""
      })
  void thesePass(String cell) {
    assertThat(Feel.refusal(cell, INPUTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function(x) x + 1",
        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec\" } }",
        "for i in 1..1000000000 return i",
        "some x in [1, 2] satisfies x > 1",
        "every x in [1, 2] satisfies x > 1",
        "{a: 1}",
        "lane.class",
        "lane[1].x",
        "execution",
        "java.lang.Runtime",
        "matches(?, \"(a+)+b\")",
        "replace(?, \"a\", \"b\")",
        "split(?, \",\")",
        "get value({}, \"x\")",
        "now()",
        "lane()",
        "lane compensation",
        "9 ** 9 ** 9",
        "2 * * 3",
        "@\"2026-01-01\"",
        "`lane`",
        "${lane}",
        "#{lane}",
        "a; b",
        "\"open",
        "compensation instance of number",
        "1e99999",
        "((((((((((((((((((((((1))))))))))))))))))))))"
      })
  void theseDoNot(String cell) {
    assertThat(Feel.refusal(cell, INPUTS)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"PT1H\"", "true", "12", "1.5"})
  void literalsAreRead(String cell) {
    assertThat(Feel.literal(cell)).contains(cell.replace("\"", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a\", \"b\"", "lane", "1 + 1", "null", "-"})
  void otherCellsAreNoLiterals(String cell) {
    assertThat(Feel.literal(cell)).isEmpty();
  }
}
