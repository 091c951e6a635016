package io.redress.analytics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.figure.FigurePlaces;
import io.redress.kit.inbox.IncomingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingOrderTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void aRepeatThatTurnedOutToBeNoneIsANewTicketInWhateverOrderThatIsTold() {
    var told =
        new ArrayList<>(
            Story.at(START)
                .registered("REPEAT", "COMPLAINT", "price.price", "north")
                .registered("NEW", "COMPLAINT", "price.price", "north")
                .events());
    assertEquals("NEW", FoldedFacts.of(told).registration().orElseThrow().type());
    Collections.reverse(told);
    assertEquals("NEW", FoldedFacts.of(told).registration().orElseThrow().type());
  }

  @Test
  void aRepeatThatWasPartedFromItsIssueNoLongerSpoilsTheFirstContact() {
    var told =
        new ArrayList<>(
            Story.at(START)
                .registered()
                .resolvedOnTheSpot()
                .repeated(1, true)
                .repeated(2, false)
                .parted(1)
                .updated()
                .parted(0)
                .events());
    assertEquals(0, FoldedFacts.of(told).repeats());
    Collections.reverse(told);
    assertEquals(0, FoldedFacts.of(told).repeats());
    assertEquals(1, FoldedFacts.of(told.subList(2, told.size())).repeats());
  }

  @Property(tries = 30)
  void thePromiseToCallBackIsTheSameInWhateverOrderItIsToldOf(@ForAll long seed) {
    var told =
        new ArrayList<>(
            Story.at(START)
                .missed("north")
                .missed("north")
                .promiseBroken()
                .contactReturned(false)
                .events());
    var asHappened = FoldedFacts.of(told);
    Collections.shuffle(told, new Random(seed));
    assertTrue(asHappened.saysTheSameAs(FoldedFacts.of(told)), () -> "events in the order " + told);
    assertEquals(START, asHappened.missedContact().orElseThrow().missedAt());
  }

  @Property(tries = 30)
  void whatWasTriedIsTheSameInWhateverOrderItIsToldOf(@ForAll long seed) {
    var told =
        new ArrayList<>(
            Story.at(START)
                .registered()
                .resolvedOnTheSpot("double-refund", 2400)
                .approved(1, "P-000123/2", true)
                .visited("FOLLOW_UP")
                .visited("SETTLED")
                .repaired("APOLOGY", "EXPLANATION")
                .closed("FINAL_POSITION", 3, null)
                .events());
    var asHappened = FoldedFacts.of(told);
    Collections.shuffle(told, new Random(seed));
    var shuffled = FoldedFacts.of(told);
    assertTrue(asHappened.saysTheSameAs(shuffled), () -> "events in the order " + told);
    assertEquals(
        "ON_THE_SPOT double-refund, COMPENSATION , ANSWER P-000123, VISIT FOLLOW_UP, VISIT SETTLED,"
            + " REPAIR APOLOGY, REPAIR EXPLANATION, FINAL_POSITION ",
        shuffled.measures().stream()
            .map(measure -> measure.kind() + " " + measure.code())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void ofMoreThanAHundredMeasuresTheFirstHundredAreKeptInWhateverOrder() {
    var story = Story.at(START).registered();
    for (var visit = 0; visit < 120; visit++) {
      story.after(Duration.ofHours(1)).visited("FOLLOW_UP");
    }
    var told = new ArrayList<>(story.events());
    var asHappened = FoldedFacts.of(told);
    Collections.reverse(told);
    assertEquals(100, asHappened.measures().size());
    assertEquals(asHappened.measures(), FoldedFacts.of(told).measures());
  }

  @Property(tries = 300)
  void theOrderOfArrivalDoesNotMatter(@ForAll long seed) {
    for (var story : RandomStories.of(seed, START, 3)) {
      var asHappened = FoldedFacts.of(story.events());
      var events = new ArrayList<IncomingEvent>(story.events());
      Collections.shuffle(events, new Random(~seed));
      var shuffled = FoldedFacts.of(events);
      assertTrue(asHappened.saysTheSameAs(shuffled), () -> "events in the order " + events);
      assertEquals(FigurePlaces.of(asHappened), FigurePlaces.of(shuffled));
    }
  }
}
