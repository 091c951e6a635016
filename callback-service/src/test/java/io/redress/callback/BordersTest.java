package io.redress.callback;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.redress.kit.testing.BorderRules;
import org.junit.jupiter.api.Test;

class BordersTest {

  @Test
  void theBordersOfTheSuiteHold() {
    BorderRules.check("io.redress.callback");
  }

  @Test
  void noTwoFeaturesNeedEachOther() {
    slices()
        .matching("io.redress.callback.(*)..")
        .should()
        .beFreeOfCycles()
        .check(BorderRules.production("io.redress.callback"));
  }
}
