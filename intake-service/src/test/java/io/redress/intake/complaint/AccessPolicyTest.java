package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "agent, lin, -, true",
        "agent, lin, south, true",
        "agent, wu, north, true",
        "agent, wu, south, false",
        "agent, wu, -, false",
        "supervisor, wu, north, true",
        "supervisor, wu, south, false",
        "supervisor, wu, -, false",
        "supervisor, lin, -, false",
        "integrator, lin, -, true",
        "integrator, wu, north, false",
        "administrator, lin, north, false",
        "analyst, lin, north, false",
        "handler, lin, north, false"
      })
  void theOwnAndTheBranchsRowsAreServed(String role, String user, String branch, boolean expected) {
    Viewer viewer = new Viewer(user, branch, null, Set.of(role));
    assertEquals(expected, AccessPolicy.mayServe(viewer, "lin", "north"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "supervisor"})
  void aComplaintOfNoBranchIsNotThatOfEveryBranch(String role) {
    assertFalse(AccessPolicy.mayServe(new Viewer("wu", "north", null, Set.of(role)), "lin", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "reviewer", "coordinator", "head", "caller", "visitor"})
  void whoWorksOnComplaintsReadsAnySingleOne(String role) {
    assertTrue(AccessPolicy.mayRead(new Viewer("wu", null, null, Set.of(role)), "lin", "north"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "analyst", "process-owner"})
  void othersReadNone(String role) {
    assertFalse(AccessPolicy.mayRead(new Viewer("lin", null, null, Set.of(role)), "lin", "north"));
  }
}
