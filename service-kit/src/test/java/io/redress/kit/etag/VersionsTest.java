package io.redress.kit.etag;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.problem.ProblemType;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void aTagIsTheQuotedVersion() {
    assertEquals("\"7\"", Versions.tag(7));
    assertEquals(OptionalLong.of(7), Versions.expected("\"7\""));
    assertEquals(OptionalLong.of(7), Versions.expected(" W/\"7\" "));
    assertEquals(OptionalLong.empty(), Versions.expected(null));
    assertEquals(OptionalLong.empty(), Versions.expected("*"));
  }

  @Test
  void aChangeNeedsTheCurrentVersion() {
    assertDoesNotThrow(() -> Versions.require("\"7\"", 7));
    assertDoesNotThrow(() -> Versions.require("*", 7));
    assertEquals(CommonProblem.PRECONDITION_REQUIRED, refusal(null));
    assertEquals(CommonProblem.PRECONDITION_FAILED, refusal("\"6\""));
    assertEquals(CommonProblem.INVALID_FIELD, refusal("7"));
    assertEquals(CommonProblem.INVALID_FIELD, refusal("\"7\", \"8\""));
    assertEquals(CommonProblem.INVALID_FIELD, refusal("\"99999999999999999999\""));
  }

  private static ProblemType refusal(String ifMatch) {
    return assertThrows(ProblemException.class, () -> Versions.require(ifMatch, 7)).type();
  }
}
