package io.redress.workflow.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong passwords are bounded, and right ones are found. */
class LoginTriesTest {
  private static final String HASH =
      "pbkdf2:100000:MDEyMzQ1Njc4OWFiY2RlZg==:WYEVV1ul0qBt7iGnOFpq5RmH0aOFvmOKTlUAgn9mWYM=";

  private final Hand clock = new Hand();
  private final LoginTries tries = new LoginTries(new Settings(List.of("li.wei=" + HASH)), clock);

  @Test
  void afterThreeWrongOnesOfOneNameFromOneAddressNoMoreAreLookedAt() {
    fail("10.0.0.1", "li.wei", 3);
    assertRefused("10.0.0.1", "li.wei");
    assertThatCode(() -> tries.begin("10.0.0.2", "li.wei")).doesNotThrowAnyException();
    assertThatCode(() -> tries.begin("10.0.0.1", "wang")).doesNotThrowAnyException();
  }

  @Test
  void afterTheWindowTheyAreForgottenAndBeforeTheAnswerSaysHowLong() {
    fail("10.0.0.1", "li.wei", 3);
    clock.now = clock.now.plus(Duration.ofSeconds(299));
    assertThatThrownBy(() -> tries.begin("10.0.0.1", "li.wei"))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .satisfies(problem -> assertThat(problem.extensions()).containsEntry("retryAfter", 1L));
    clock.now = clock.now.plus(Duration.ofSeconds(1));
    assertThatCode(() -> tries.begin("10.0.0.1", "li.wei")).doesNotThrowAnyException();
  }

  @Test
  void rightOnesDoNotCount() {
    for (int i = 0; i < 100; i++) {
      tries.begin("10.0.0.1", "li.wei");
      tries.succeeded("10.0.0.1", "li.wei");
    }
    fail("10.0.0.1", "li.wei", 3);
    assertRefused("10.0.0.1", "li.wei");
  }

  @Test
  void oneNameIsBoundedOverAllAddressesAndOneAddressOverAllNames() {
    for (int i = 0; i < 15; i++) {
      fail("10.0.1." + i, "li.wei", 1);
      fail("10.9.9.9", "name" + i, 1);
    }
    assertRefused("10.0.2.1", "li.wei");
    assertRefused("10.9.9.9", "somebody");
  }

  @Test
  void inventedNamesDoNotFillTheMemory() {
    for (int i = 0; i < 12_000; i++) {
      try {
        tries.begin("10.1." + i, "name" + i);
      } catch (ProblemException bounded) {
        assertThat(bounded.type()).isEqualTo(WorkflowProblem.TOO_MANY_TRIES);
        return;
      }
    }
    throw new AssertionError("Names are counted without end");
  }

  @Test
  void theRightPasswordIsAcceptedAndNoOther() {
    ModelerAccounts accounts = new ModelerAccounts(new Settings(List.of("li.wei=" + HASH)));
    assertThat(accounts.accept("li.wei", "correct horse")).isTrue();
    assertThat(accounts.accept("li.wei", "Correct horse")).isFalse();
    assertThat(accounts.accept("li.wei", "")).isFalse();
    assertThat(accounts.accept("wang", "correct horse")).isFalse();
    assertThat(new ModelerAccounts(new Settings(List.of())).accept("li.wei", "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "li.wei",
        "li wei=" + HASH,
        "li.wei=correct horse",
        "li.wei=pbkdf2:1:MDEyMzQ1Njc4OWFiY2RlZg==:WYEVV1ul0qBt7iGnOFpq5RmH0aOFvmOKTlUAgn9mWYM=",
        "li.wei=pbkdf2:100000:MDEy:WYEVV1ul0qBt7iGnOFpq5RmH0aOFvmOKTlUAgn9mWYM=",
        "li.wei=pbkdf2:100000:MDEyMzQ1Njc4OWFiY2RlZg==:MDEy"
      })
  void wrongSettingsStopTheStartAndAreNotQuoted(String account) {
    Settings settings = new Settings(List.of(account));
    assertThatThrownBy(() -> new ModelerAccounts(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("correct", "MDEy");
  }

  private void fail(String address, String user, int times) {
    for (int i = 0; i < times; i++) {
      tries.begin(address, user);
    }
  }

  private void assertRefused(String address, String user) {
    assertThatThrownBy(() -> tries.begin(address, user))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .extracting(ProblemException::type)
        .isEqualTo(WorkflowProblem.TOO_MANY_TRIES);
  }

  private record Settings(List<String> entries) implements ModelerConfig {
    @Override
    public Optional<List<String>> accounts() {
      return Optional.of(entries);
    }

    @Override
    public Set<String> origins() {
      return Set.of();
    }

    @Override
    public int tries() {
      return 3;
    }

    @Override
    public Duration triesWindow() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Optional<String> webApps() {
      return Optional.empty();
    }
  }

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-26T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
