package io.redress.workflow.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelPolicyTest {
  @ParameterizedTest
  @CsvSource({"1, team-leader", "2, head", "3, company-leadership"})
  void theUsualLevelsHaveTheirRoles(int level, String role) {
    assertThat(LevelPolicy.role(level)).isEqualTo(role);
    LevelPolicy.require(level, role);
  }

  @Test
  void aFurtherLevelIsWhoseItIsSaidToBe() {
    LevelPolicy.require(9, "supervisor");
    LevelPolicy.require(4, "head");
    assertThat(LevelPolicy.isCompany("supervisor")).isTrue();
    assertThat(LevelPolicy.isCompany("head")).isFalse();
    assertThatThrownBy(() -> LevelPolicy.role(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, head", "10, head", "-1, head", "4, president"})
  void nobodyIsToldOtherwise(int level, String role) {
    assertThatThrownBy(() -> LevelPolicy.require(level, role))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
