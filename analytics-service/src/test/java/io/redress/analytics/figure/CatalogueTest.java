package io.redress.analytics.figure;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.analytics.Story;
import io.redress.analytics.fact.FoldedFacts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static Map<String, String> places(Story story) {
    return FigurePlaces.of(FoldedFacts.of(story.events()));
  }

  @Test
  void everyFigureSaysInBothLanguagesWhatItCounts() {
    for (var figure : Catalogue.figures()) {
      assertTrue(figure.name().matches("[a-z0-9-]{1,40}"), figure.name());
      assertEquals(figure.unit().isShare(), figure.denominator() != null, figure.name());
      assertFalse(figure.title().en().isBlank() || figure.title().zh().isBlank());
      assertFalse(figure.numerator().en().isBlank() || figure.numerator().zh().isBlank());
      assertFalse(figure.exclusions().en().isBlank() || figure.exclusions().zh().isBlank());
    }
    var names = Catalogue.figures().stream().map(Figure::name).toList();
    assertEquals(names.size(), names.stream().distinct().count());
  }

  @Test
  void everyFigureOfTheFieldIsDefined() {
    var named =
        Stream.concat(
                Catalogue.figures().stream().map(Figure::name),
                Elsewhere.figures().stream().map(Elsewhere::name))
            .toList();
    var field =
        """
        volume volume-new volume-repeat volume-enquiry complaints-per-10000 repeat-rate fcr
        resolved-in-time over-48-hours misidentified complete completeness
        perceived-handling-time waiting-for-customer several-departments returned escalations
        escalations-level-1 escalations-level-2 escalations-level-3 responsibility-breached
        satisfied satisfied-acceptance satisfied-handling satisfied-result response-rate
        high-frequency high-frequency-customers reopened backlog plan-hit-rate
        launches-against-expectation missed-contacts promises-broken\
        """;
    for (var name : field.split("\\s+")) {
      assertTrue(named.contains(name), name);
    }
  }

  @Test
  void theDayIsThatOfTheBusinessZone() {
    var places = places(Story.at("2026-11-22T15:59:59Z").registered());
    assertEquals("2026-11-22", places.get("volume"));
    places = places(Story.at("2026-11-22T16:00:00Z").registered());
    assertEquals("2026-11-23", places.get("volume"));
  }

  @Test
  void aComplaintResolvedInTimeAndSatisfied() {
    var places = places(Story.at("2026-11-22T08:00:00Z").resolved(true, "SATISFIED"));
    assertEquals(
        Map.ofEntries(
            entry("volume", "2026-11-22"),
            entry("volume-new", "2026-11-22"),
            entry("repeat-rate", "2026-11-22 0/1"),
            entry("fcr", "2026-11-22 0/1"),
            entry("resolved-in-time", "2026-11-22 1/1"),
            entry("satisfied", "2026-11-22 1/1"),
            entry("satisfied-at-first", "2026-11-22 1/1"),
            entry("not-reached", "2026-11-22 0/1"),
            entry("response-rate", "2026-11-22 1/1"),
            entry("high-frequency", "2026-11-22 0/1"),
            entry("misidentified", "2026-11-22 0/1"),
            entry("complete", "2026-11-22 1/1"),
            entry("completeness", "2026-11-22 8000"),
            entry("over-48-hours", "2026-11-22 0/1"),
            entry("resolution-time", "2026-11-22 18120"),
            entry("perceived-handling-time", "2026-11-22 10860"),
            entry("waiting-for-customer", "2026-11-22 0"),
            entry("several-departments", "2026-11-22 1/1"),
            entry("returned", "2026-11-22 0/1"),
            entry("returned-twice", "2026-11-22 0/1"),
            entry("responsibility-breached", "2026-11-22 0/1"),
            entry("reopened", "2026-11-22 0/1")),
        places);
  }

  @Test
  void waitingForTheCustomerIsNoHandlingTimeAndOverlappingPausesCountOnce() {
    var places =
        places(
            Story.at("2026-11-22T08:00:00Z")
                .registered()
                .started()
                .after(Duration.ofHours(2))
                .paused("one", Duration.ofHours(72))
                .after(Duration.ofHours(1))
                .paused("two", Duration.ofHours(2))
                .after(Duration.ofHours(3))
                .resumed("one", Duration.ofHours(4))
                .after(Duration.ofHours(1))
                .callbackRequested(1)
                .after(Duration.ofDays(3))
                .callbackRequested(2));
    // From the first pause to the end of it; the second lies within.
    assertEquals("2026-11-22 14400", places.get("waiting-for-customer"));
    assertEquals("2026-11-22 10800", places.get("perceived-handling-time"));
  }

  @Test
  void aPauseThatWasNotEndedEndsByItselfOrWithTheAnswer() {
    var story = Story.at("2026-11-22T08:00:00Z").registered().started();
    story.paused("one", Duration.ofHours(1)).after(Duration.ofHours(5)).callbackRequested(1);
    assertEquals("2026-11-22 3600", places(story).get("waiting-for-customer"));
    var open = Story.at("2026-11-22T08:00:00Z").registered().started();
    open.paused("one", Duration.ofHours(72)).after(Duration.ofHours(5)).callbackRequested(1);
    assertEquals("2026-11-22 18000", places(open).get("waiting-for-customer"));
  }

  @Test
  void whatWasCorrectedIsMisidentifiedAndCountedAsWhatItIs() {
    var enquiry = Story.at("2026-11-22T08:00:00Z").registered().corrected("price.price", "ENQUIRY");
    assertEquals("2026-11-22 1/1", places(enquiry).get("misidentified"));
    assertEquals("2026-11-22", places(enquiry).get("volume-enquiry"));
    assertFalse(places(enquiry).containsKey("volume-new"));
    var found = Story.at("2026-11-22T08:00:00Z").registered().started().closed("ENQUIRY", 1, null);
    assertEquals("2026-11-22 1/1", places(found).get("misidentified"));
  }

  @Test
  void returnsBreachesAndRoundsAreCountedOnceForAComplaint() {
    var story = Story.at("2026-11-22T08:00:00Z").registered().started();
    assertEquals("2026-11-22 0/1", places(story).get("returned"));
    story.returned(1).breached("customer-care").breached("customer-care").returned(2);
    assertEquals("2026-11-22 1/1", places(story).get("returned"));
    assertEquals("2026-11-22 1/1", places(story).get("returned-twice"));
    assertEquals("2026-11-22 1/1", places(story).get("responsibility-breached"));
    assertFalse(places(story).containsKey("reopened"));
    story.callbackRequested(1);
    assertEquals("2026-11-22 0/1", places(story).get("reopened"));
    assertEquals("2026-11-22 1/1", places(story.callbackRequested(2)).get("reopened"));
  }

  @Test
  void marksAreJudgedByTheLatestAndOnlyWhereTheyWereGiven() {
    var story = Story.at("2026-11-22T08:00:00Z").registered();
    story.calledBack(1, "DISSATISFIED", Map.of("acceptance", 5, "result", 1));
    assertEquals("2026-11-22 1/1", places(story).get("satisfied-acceptance"));
    assertEquals("2026-11-22 0/1", places(story).get("satisfied-result"));
    assertFalse(places(story).containsKey("satisfied-handling"));
    story.calledBack(2, "SATISFIED", Map.of("acceptance", 3, "result", 4));
    assertEquals("2026-11-22 0/1", places(story).get("satisfied-acceptance"));
    assertEquals("2026-11-22 1/1", places(story).get("satisfied-result"));
  }

  @Test
  void resolvedAfterTwoDaysIsLate() {
    var story = Story.at("2026-11-22T08:00:00Z").registered().started();
    story.after(Duration.ofHours(49)).closed("RESOLVED", 1, true);
    assertEquals("2026-11-24 1/1", places(story).get("over-48-hours"));
  }

  @Test
  void aPlanIsJudgedByTheLatestAnswerThatSaysWhetherItFitted() {
    var story = Story.at("2026-11-22T08:00:00Z").registered().started();
    assertFalse(places(story.approved(1)).containsKey("plan-hit-rate"));
    assertFalse(places(story.approved(1, "P-000123", null)).containsKey("plan-hit-rate"));
    assertEquals(
        "2026-11-22 1/1", places(story.approved(1, "P-000123", true)).get("plan-hit-rate"));
    story.after(Duration.ofDays(1)).approved(2, "P-000123/2", false);
    assertEquals(
        "2026-11-23 0/1", places(story.after(Duration.ofDays(1)).approved(3)).get("plan-hit-rate"));
  }

  @Test
  void aMissedContactIsNoComplaintAndItsPromiseIsJudgedOnceItIsDecided() {
    var open = Story.at("2026-11-22T08:00:00Z").missed("north").after(Duration.ofDays(1));
    assertEquals(Map.of("missed-contacts", "2026-11-22"), places(open.missed("north")));
    var kept = Story.at("2026-11-22T08:00:00Z").missed(null).contactReturned(true);
    assertEquals("2026-11-22 0/1", places(kept).get("promises-broken"));
    assertEquals("2026-11-22 1/1", places(open.promiseBroken()).get("promises-broken"));
    assertEquals("2026-11-22 1/1", places(open.contactReturned(false)).get("promises-broken"));
    assertEquals(2, places(open).size());
  }

  @Test
  void anEnquiryIsCountedAndNothingMore() {
    var asked =
        Story.at("2026-11-22T08:00:00Z").registered("NEW", "ENQUIRY", "price.price", "north");
    assertEquals(
        Set.of("volume", "volume-enquiry", "misidentified", "complete", "completeness"),
        places(asked).keySet());
    var found = Story.at("2026-11-22T08:00:00Z").registered().started().closed("ENQUIRY", 1, null);
    assertEquals(
        Set.of("volume", "volume-enquiry", "misidentified", "complete", "completeness"),
        places(found).keySet());
  }

  @Test
  void nothingIsCountedBeforeTheRegistrationIsKnown() {
    var unknown = Story.at("2026-11-22T08:00:00Z").escalated(1, 1).closed("RESOLVED", 1, true);
    assertEquals(Map.of(), places(unknown));
    assertEquals("2026-11-22 1/1", places(unknown.registered()).get("resolved-in-time"));
  }

  @Test
  void aCustomerWhoWasWonOverCountsAsSatisfiedButNotAtFirst() {
    var places =
        places(
            Story.at("2026-11-22T08:00:00Z")
                .registered()
                .calledBack(1, "DISSATISFIED")
                .after(Duration.ofDays(2))
                .calledBack(2, "SATISFIED"));
    assertEquals("2026-11-24 1/1", places.get("satisfied"));
    assertEquals("2026-11-22 0/1", places.get("satisfied-at-first"));
  }

  @Test
  void whoIsNotReachedLaterKeepsTheAnswerGivenBefore() {
    var places =
        places(
            Story.at("2026-11-22T08:00:00Z")
                .registered()
                .calledBack(1, "DISSATISFIED")
                .after(Duration.ofDays(7))
                .calledBack(2, "NOT_REACHED"));
    assertEquals("2026-11-22 0/1", places.get("satisfied"));
    assertEquals("2026-11-29 1/1", places.get("not-reached"));
  }

  @Test
  void onlySatisfiedIsSatisfiedAndWhoWasNotAskedIsNotCounted() {
    var soSo = Story.at("2026-11-22T08:00:00Z").registered().calledBack(1, "SO_SO");
    assertEquals("2026-11-22 0/1", places(soSo).get("satisfied"));
    var notSampled = Story.at("2026-11-22T08:00:00Z").registered().calledBack(1, "NOT_SAMPLED");
    assertFalse(places(notSampled).containsKey("satisfied"));
    assertFalse(places(notSampled).containsKey("not-reached"));
  }

  @Test
  void resolvedOnTheSpotIsFirstContactResolutionUntilItIsReportedAgain() {
    var story = Story.at("2026-11-22T08:00:00Z").registered().resolvedOnTheSpot();
    assertEquals("2026-11-22 1/1", places(story).get("fcr"));
    assertEquals("2026-11-22 1/1", places(story).get("resolved-in-time"));
    assertEquals("2026-11-22 0/1", places(story.repeated(1, true)).get("fcr"));
  }

  @Test
  void eachEscalationLevelCountsOnceOnTheDayItWasFirstReached() {
    var places =
        places(
            Story.at("2026-11-22T08:00:00Z")
                .registered()
                .escalated(1, 1)
                .after(Duration.ofDays(1))
                .escalated(2, 1)
                .after(Duration.ofDays(1))
                .escalated(1, 2));
    assertEquals("2026-11-22", places.get("escalations"));
    assertEquals("2026-11-22", places.get("escalations-level-1"));
    assertEquals("2026-11-23", places.get("escalations-level-2"));
    assertFalse(places.containsKey("escalations-level-3"));
  }

  @Test
  void withdrawnAndDuplicatesAreNeitherResolvedNorLate() {
    for (var disposition : new String[] {"WITHDRAWN", "DUPLICATE"}) {
      var story = Story.at("2026-11-22T08:00:00Z").registered().closed(disposition, 1, false);
      assertFalse(places(story).containsKey("resolved-in-time"), disposition);
    }
  }

  @Test
  void anotherZoneIsAnotherSetOfDefinitions() {
    assertNotEquals(
        Catalogue.definitions(ZoneId.of("Asia/Shanghai"), ""),
        Catalogue.definitions(ZoneId.of("UTC"), ""));
    assertNotEquals(
        Catalogue.definitions(ZoneId.of("UTC"), ""),
        Catalogue.definitions(ZoneId.of("UTC"), "customers:1 P7D"));
  }
}
