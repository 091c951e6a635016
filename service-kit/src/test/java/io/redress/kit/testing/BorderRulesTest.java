package io.redress.kit.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.redress.fixture.BrokerOutside;
import io.redress.fixture.EngineOutside;
import io.redress.fixture.GoodResource;
import io.redress.fixture.OldNames;
import io.redress.fixture.ReachesOther;
import io.redress.fixture.RightPolicy;
import io.redress.fixture.RightTime;
import io.redress.fixture.ThingManager;
import io.redress.fixture.WebOutside;
import io.redress.fixture.WrongClock;
import io.redress.fixture.WrongDate;
import io.redress.fixture.WrongDay;
import io.redress.fixture.WrongLog;
import io.redress.fixture.WrongMillis;
import io.redress.fixture.WrongPolicy;
import io.redress.fixture.WrongTime;
import io.redress.fixture.calendar.WrongValue;
import io.redress.fixture.messaging.BrokerInside;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is seen failing on a class that breaks it, and passing on one that does not. */
class BorderRulesTest {
  static Stream<Arguments> violations() {
    return Stream.of(
        Arguments.of(BorderRules.kafkaInMessagingOnly(), BrokerOutside.class),
        Arguments.of(BorderRules.webInResourcesOnly(), WebOutside.class),
        Arguments.of(BorderRules.engineInProcessOnly(), EngineOutside.class),
        Arguments.of(BorderRules.noJavax(), OldNames.class),
        Arguments.of(BorderRules.noEmptyNames(), ThingManager.class),
        Arguments.of(BorderRules.policiesStandAlone(), WrongPolicy.class),
        Arguments.of(BorderRules.policiesStandAlone(), WrongValue.class),
        Arguments.of(BorderRules.servicesShareNothing(), ReachesOther.class),
        Arguments.of(BorderRules.oneLog(), WrongLog.class),
        Arguments.of(BorderRules.timeFromTheClock(), WrongTime.class),
        Arguments.of(BorderRules.timeFromTheClock(), WrongDay.class),
        Arguments.of(BorderRules.timeFromTheClock(), WrongClock.class),
        Arguments.of(BorderRules.timeFromTheClock(), WrongMillis.class),
        Arguments.of(BorderRules.timeFromTheClock(), WrongDate.class));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void aRuleFailsOnItsViolation(ArchRule rule, Class<?> violating) {
    EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(violating));
    assertTrue(result.hasViolation());
    assertTrue(
        result.getFailureReport().getDetails().get(0).contains(violating.getSimpleName()),
        result.getFailureReport()::toString);
  }

  @ParameterizedTest
  @MethodSource("violations")
  void everyRuleIsAmongAll(ArchRule rule, Class<?> violating) {
    assertTrue(
        BorderRules.all().stream()
            .anyMatch(one -> one.getDescription().equals(rule.getDescription())));
  }

  @Test
  void classesInsideTheirBordersPassEveryRule() {
    Class<?>[] good = {
      BrokerInside.class, GoodResource.class, RightPolicy.class, RightTime.class,
    };
    for (ArchRule rule : BorderRules.all()) {
      EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(good));
      assertFalse(result.hasViolation(), result.getFailureReport()::toString);
    }
  }

  @Test
  void theKitKeepsTheRulesItself() {
    assertDoesNotThrow(() -> BorderRules.check("io.redress.kit"));
  }
}
