package io.redress.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.bench.intake.IntakeCreate;
import io.redress.local.UsageException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void whatIsAskedForIsDoneAndTheRestIsTheBenchmarksOwnChoice() {
    var effort =
        Options.parse("intake-create", "--sizes", "10,1000", "--clients", "4", "--seconds", "2")
            .effort(new IntakeCreate());

    assertEquals(List.of(10L, 1000L), effort.sizes());
    assertEquals(List.of(4), effort.clients());
    assertEquals(Duration.ofSeconds(2), effort.round());
    assertEquals(5, effort.rounds());
  }

  @Test
  void theFullScaleHasTheSizesOfTheBudgets() {
    var effort = Options.parse("intake-create", "--full").effort(new IntakeCreate());

    assertEquals(100_000, effort.least());
    assertEquals(10_000_000, effort.most());
  }

  @Test
  void whatCannotBeMeantIsToldInOneLine() {
    assertTold("which benchmark?");
    assertTold("unknown option --fast", "intake-create", "--fast");
    assertTold("--sizes needs ascending numbers", "intake-create", "--sizes", "1000,10");
    assertTold("--sizes needs whole numbers, not many", "intake-create", "--sizes", "many");
    assertTold("--clients needs numbers from 1 to 64", "intake-create", "--clients", "65");
    assertTold("--out needs a value", "intake-create", "--out");
  }

  @Test
  void anUnknownBenchmarkIsAnsweredWithThoseThatThereAre() {
    var told =
        assertThrows(UsageException.class, () -> Benchmarks.named(List.of("speed"))).getMessage();
    assertTrue(told.contains("intake-create"), told);
  }

  @Test
  void everyBenchmarkIsNamedOnceAndHasAscendingSizesAtEveryScale() {
    assertEquals(
        Benchmarks.ALL.size(), Benchmarks.ALL.stream().map(Benchmark::name).distinct().count());
    assertEquals(Benchmarks.ALL, Benchmarks.named(List.of("all", "intake-create")));
    for (var benchmark : Benchmarks.ALL) {
      for (var scale : Scale.values()) {
        var sizes = benchmark.sizes(scale);
        assertEquals(sizes.stream().sorted().distinct().toList(), sizes, benchmark.name());
      }
    }
  }

  @Test
  void nothingRunsBesideABenchmarkThatItDoesNotNeed() {
    var together = Benchmarks.together(Benchmarks.ALL);

    assertEquals(Benchmarks.ALL.size(), together.stream().mapToInt(List::size).sum());
    for (var group : together) {
      assertEquals(1, group.stream().map(Benchmark::services).distinct().count());
    }
  }

  private static void assertTold(String line, String... arguments) {
    var told = assertThrows(UsageException.class, () -> Options.parse(arguments)).getMessage();
    assertTrue(told.startsWith(line), told);
  }
}
