package io.redress.intake.frequency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.frequency.Strategies.Strategy;
import io.redress.kit.wording.Wording;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StrategiesTest extends IntakeTest {
  @Inject Strategies strategies;
  @Inject Wording wording;

  @Test
  void everyStateAndKindOfCauseHasAStrategyOfItsOwnInBothLanguages() {
    List<Strategy> all = all();
    assertEquals(4, all.stream().map(Strategy::code).distinct().count());
    for (Strategy strategy : all) {
      assertTrue(strategy.code().matches("[a-z]+(-[a-z]+)*"), strategy.code());
      assertFalse(strategy.names().en().isBlank());
      assertTrue(
          strategy.names().zh().codePoints().anyMatch(Character::isIdeographic), strategy.code());
    }
    assertNull(strategies.recommended(FrequencyState.NONE, CauseKind.COMMON));
  }

  @Test
  void noStrategyLabelsTheCustomer() {
    for (Strategy strategy : all()) {
      assertEquals(
          List.of(),
          wording.findings(Map.of("en", strategy.names().en(), "zh", strategy.names().zh())));
    }
  }

  private List<Strategy> all() {
    return Stream.of(FrequencyState.ACTIVE, FrequencyState.INACTIVE)
        .flatMap(
            state -> Stream.of(CauseKind.values()).map(kind -> strategies.recommended(state, kind)))
        .toList();
  }
}
