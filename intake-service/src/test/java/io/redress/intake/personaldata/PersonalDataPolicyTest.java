package io.redress.intake.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataPolicyTest {
  @ParameterizedTest
  @ValueSource(strings = {"agent", "supervisor", "caller"})
  void whoTalksToCustomersSeesWhoTheyAre(String role) {
    assertEquals(EnumSet.allOf(PersonalPart.class), PersonalDataPolicy.whole(Set.of(role)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "reviewer", "coordinator", "head", "visitor", "integrator"})
  void whoWorksOnComplaintsSeesWhatTheySay(String role) {
    assertEquals(EnumSet.of(PersonalPart.WORDS), PersonalDataPolicy.whole(Set.of(role)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "administrator", "process-owner", "anything"})
  void othersSeeNothingWhole(String role) {
    assertTrue(PersonalDataPolicy.whole(Set.of(role)).isEmpty());
  }

  @Test
  void ofSeveralRolesTheOneThatSeesMostCounts() {
    assertTrue(PersonalDataPolicy.seesWho(List.of("handler", "caller")));
  }
}
