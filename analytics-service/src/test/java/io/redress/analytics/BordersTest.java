package io.redress.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.redress.kit.testing.BorderRules;
import org.junit.jupiter.api.Test;

class BordersTest {
  private static final String ROOT = "io.redress.analytics";

  @Test
  void theBordersOfTheConventionsHold() {
    BorderRules.check(ROOT);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(BorderRules.production(ROOT));
  }

  @Test
  void factsKnowNothingOfFigures() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".fact..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".figure..", ROOT + ".rebuild..", ROOT + ".export..")
        .check(BorderRules.production(ROOT));
  }
}
