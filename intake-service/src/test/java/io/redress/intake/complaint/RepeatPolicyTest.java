package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RepeatPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(30);

  private final RepeatPolicy policy = new RepeatPolicy(WINDOW);

  @Test
  void theSameCategoryWithinThirtyDaysIsARepeat() {
    EarlierReport earlier = report("a", "price.price", WINDOW, true);
    assertEquals(Optional.of(earlier), repeated("price.price", null, earlier));
  }

  @Test
  void aSecondLongerAgoItIsNot() {
    assertEquals(
        Optional.empty(),
        repeated("price.price", null, report("a", "price.price", WINDOW.plusSeconds(1), true)));
  }

  @Test
  void anotherCategoryIsNotUnlessTheAgentLinksIt() {
    EarlierReport earlier = report("a", "price.price", Duration.ofDays(1), true);
    assertEquals(Optional.empty(), repeated("other.other", null, earlier));
    assertEquals(Optional.of(earlier), repeated("other.other", "T-a", earlier));
  }

  @Test
  void theLinkedTicketGoesBeforeTheSameCategory() {
    EarlierReport linked = report("a", "price.price", Duration.ofDays(9), true);
    EarlierReport same = report("b", "other.other", Duration.ofDays(1), true);
    assertEquals(Optional.of(linked), repeated("other.other", "T-a", same, linked));
  }

  @Test
  void enquiriesAndWithdrawnReportsAreNotRepeated() {
    EarlierReport uncounted = report("a", "price.price", Duration.ofDays(1), false);
    assertEquals(Optional.empty(), repeated("price.price", "T-a", uncounted));
  }

  @Property
  void theChoiceIsThatOfAPlainLoop(@ForAll("histories") List<EarlierReport> history) {
    EarlierReport expected = null;
    for (EarlierReport report : history) {
      long ago = Duration.between(report.registeredAt(), NOW).toSeconds();
      boolean fits =
          report.counted() && report.category().equals("price.price") && ago <= WINDOW.toSeconds();
      if (fits && (expected == null || report.registeredAt().isAfter(expected.registeredAt()))) {
        expected = report;
      }
    }
    assertEquals(Optional.ofNullable(expected), policy.repeated(NOW, "price.price", null, history));
  }

  @Provide
  Arbitrary<List<EarlierReport>> histories() {
    Arbitrary<EarlierReport> one =
        Combinators.combine(
                Arbitraries.of("price.price", "other.other"),
                Arbitraries.longs().between(0, WINDOW.toSeconds() * 2),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 99))
            .as(
                (category, ago, counted, name) ->
                    report(name.toString(), category, Duration.ofSeconds(ago), counted));
    return one.list().ofMaxSize(30).map(ArrayList::new);
  }

  private Optional<EarlierReport> repeated(
      String category, String related, EarlierReport... earlier) {
    return policy.repeated(NOW, category, related, List.of(earlier));
  }

  private static EarlierReport report(String name, String category, Duration ago, boolean counted) {
    return new EarlierReport(name, name, "T-" + name, category, NOW.minus(ago), counted);
  }
}
