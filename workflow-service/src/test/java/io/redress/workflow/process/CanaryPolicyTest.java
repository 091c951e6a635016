package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cases a version takes that is tried out. */
class CanaryPolicyTest {
  private static final int MANY = 20_000;
  private static final List<String> IDS =
      IntStream.range(0, MANY).mapToObj(i -> new UUID(42, i).toString()).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 33, 50, 90, 99})
  void theShareIsWhatWasAskedFor(int percent) {
    double expected = MANY * percent / 100.0;
    double deviation = Math.sqrt(expected * (100 - percent) / 100);
    assertThat((double) taken(7, percent))
        .isBetween(expected - 4 * deviation, expected + 4 * deviation);
  }

  @Test
  void noneAndAllAreExact() {
    assertThat(taken(7, 0)).isZero();
    assertThat(taken(7, 100)).isEqualTo(MANY);
  }

  @Test
  void aRaisedShareKeepsWhomItHad() {
    for (String id : IDS.subList(0, 2_000)) {
      boolean before = false;
      for (int percent = 0; percent <= 100; percent += 5) {
        boolean now = CanaryPolicy.takes(id, 7, percent);
        assertThat(now || !before).isTrue();
        before = now;
      }
    }
  }

  @Test
  void anotherVersionTakesOthers() {
    long both =
        IDS.stream()
            .filter(id -> CanaryPolicy.takes(id, 7, 50) && CanaryPolicy.takes(id, 8, 50))
            .count();
    assertThat(both).isBetween(MANY * 23L / 100, MANY * 27L / 100);
  }

  private static long taken(int version, int percent) {
    return IDS.stream().filter(id -> CanaryPolicy.takes(id, version, percent)).count();
  }
}
