package io.redress.intake.frequency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.frequency.FrequencyOracle.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever is reported, arrives late, is withdrawn or classified anew, and in whatever order:
 * counts and state are those of loops over everything. The steps are those of the service.
 */
class FrequencySequencesTest {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  private final HighFrequencyPolicy policy =
      new HighFrequencyPolicy(Duration.ofDays(7), 3, Duration.ofDays(30), 8, Duration.ofDays(365));

  private enum What {
    REPORT,
    LATE,
    CHANGE
  }

  /** A step: what happens, how long after or before, and to which of the reports. */
  record Step(What what, Duration time, int which) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Duration> times =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(0, 20).map(n -> Duration.ofHours(12L * n))),
            Tuple.of(2, Arbitraries.integers().between(0, 900).map(n -> Duration.ofHours(12L * n))),
            Tuple.of(
                1,
                Arbitraries.of(
                    Duration.ofDays(7),
                    Duration.ofDays(7).plusSeconds(1),
                    Duration.ofDays(30),
                    Duration.ofDays(30).plusSeconds(1),
                    Duration.ofDays(365),
                    Duration.ofDays(395))));
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, What.REPORT), Tuple.of(3, What.LATE), Tuple.of(3, What.CHANGE)),
            times,
            Arbitraries.integers().between(0, 1000))
        .as(Step::new)
        .list()
        .ofMaxSize(45);
  }

  @Property(tries = 3000)
  void countsAndStateAreThoseOfPlainLoops(@ForAll("steps") List<Step> steps) {
    Number number = new Number();
    steps.forEach(number::take);
    List<Told> told = number.told();
    Map<Long, HighFrequency> expected = new HashMap<>();
    told.forEach(it -> expected.put(it.arrival(), FrequencyOracle.counts(it, told)));
    assertEquals(expected, number.tickets);
    assertEquals(FrequencyOracle.state(number.now, told), policy.state(number.now, number.until));
  }

  /** One number, kept as the service keeps it. */
  private final class Number {
    private final List<ReportLine> lines = new ArrayList<>();
    private final Map<Long, HighFrequency> tickets = new HashMap<>();
    private Instant now = BEGINNING;
    private Instant until;

    void take(Step step) {
      switch (step.what) {
        case REPORT -> report(now.plus(step.time), step.which % 10 > 0);
        case LATE -> late(now.minus(step.time));
        case CHANGE -> change(step.which);
      }
    }

    private void report(Instant at, boolean counted) {
      now = at;
      Instant from = now.minus(policy.reach());
      enter(at, counted);
      List<Instant> lately =
          instants().stream().filter(instant -> !instant.isBefore(from)).toList();
      tickets.put((long) lines.size(), policy.at(now, lately));
      until = policy.until(lately).filter(it -> until == null || it.isAfter(until)).orElse(until);
    }

    private void late(Instant at) {
      enter(at, true);
      recount(at);
    }

    private void change(int which) {
      if (!lines.isEmpty()) {
        ReportLine old = lines.get(which % lines.size());
        lines.set(
            lines.indexOf(old),
            new ReportLine(old.serial(), old.registeredAt(), "", "", "", !old.counted()));
        recount(old.registeredAt());
      }
    }

    private void enter(Instant at, boolean counted) {
      lines.add(new ReportLine(lines.size() + 1L, at, "", "", "", counted));
    }

    private void recount(Instant changed) {
      RollingCounts rolling = new RollingCounts(policy);
      lines.stream()
          .sorted(Comparator.comparing(ReportLine::registeredAt).thenComparing(ReportLine::serial))
          .filter(line -> !line.registeredAt().isBefore(changed.minus(policy.reach())))
          .filter(line -> !line.registeredAt().isAfter(changed.plus(policy.reach())))
          .forEach(
              line -> {
                HighFrequency counts = rolling.next(line);
                if (!line.registeredAt().isBefore(changed)) {
                  tickets.put(line.serial(), counts);
                }
              });
      until =
          policy
              .until(
                  instants().stream()
                      .filter(at -> !at.isBefore(now.minus(policy.reachOfMemory())))
                      .toList())
              .orElse(null);
    }

    private Collection<Instant> instants() {
      return lines.stream().filter(ReportLine::counted).map(ReportLine::registeredAt).toList();
    }

    List<Told> told() {
      return lines.stream()
          .map(line -> new Told(line.registeredAt(), line.serial(), line.counted()))
          .toList();
    }
  }
}
