package io.redress.kit.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "",
        "{\"a\":\"tab\\tand\\r\\nlines\"}",
        "[\"投诉 😀\"]",
        "\"\\ud83d\\ude00\"",
        "\"\\uFFFD\""
      })
  void ordinaryTextsPass(String json) {
    assertDoesNotThrow(() -> JsonGuard.check(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"\\u0000\"]",
        "[\"\\u001b\"]",
        "[\"\\u007f\"]",
        "[\"\\u0085\"]",
        "[\"\\ud800\"]",
        "[\"\\udc00x\"]",
        "[\"\\uffff\"]",
        "[\"\\u202e\"]",
        "[\"\\u2066\"]",
        "{\"\\u0000\":1}"
      })
  void controlsAndHalvesAreRefused(String json) {
    refused(json, CommonProblem.INVALID_FIELD);
  }

  @Test
  void thePlaceIsNamed() {
    ProblemException refused =
        refused("{\"a\":[{},{\"b.c\":\"x\\u0001\"}]}", CommonProblem.INVALID_FIELD);
    assertEquals("a[1].b.c", refused.errors().get(0).field());
  }

  @Test
  void depthIsBoundedAt32() {
    String deepest = "[".repeat(32) + "]".repeat(32);
    assertDoesNotThrow(() -> JsonGuard.check(deepest.getBytes(StandardCharsets.UTF_8)));
    refused("[" + deepest + "]", CommonProblem.MALFORMED_BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\"", "[01]", "{a:1}", "[NaN]", "'a'"})
  void whatIsNoJsonIsMalformed(String json) {
    refused(json, CommonProblem.MALFORMED_BODY);
  }

  @Test
  void bytesThatAreNoUtf8AreMalformed() {
    byte[] body = {'"', (byte) 0xC3, (byte) 0x28, '"'};
    ProblemException refused = assertThrows(ProblemException.class, () -> JsonGuard.check(body));
    assertEquals(CommonProblem.MALFORMED_BODY, refused.type());
  }

  private static ProblemException refused(String json, CommonProblem type) {
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> JsonGuard.check(json.getBytes(StandardCharsets.UTF_8)));
    assertEquals(type, refused.type());
    return refused;
  }
}
