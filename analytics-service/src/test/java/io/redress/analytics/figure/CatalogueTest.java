package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.analytics.Story;
import io.redress.analytics.fact.FoldedFacts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
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
        Map.of(
            "volume", "2026-11-22",
            "volume-new", "2026-11-22",
            "repeat-rate", "2026-11-22 0/1",
            "fcr", "2026-11-22 0/1",
            "resolved-in-time", "2026-11-22 1/1",
            "satisfied", "2026-11-22 1/1",
            "satisfied-at-first", "2026-11-22 1/1",
            "not-reached", "2026-11-22 0/1"),
        places);
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
    assertEquals(Map.of("volume", "2026-11-22", "volume-enquiry", "2026-11-22"), places(asked));
    var found = Story.at("2026-11-22T08:00:00Z").registered().started().closed("ENQUIRY", 1, null);
    assertEquals(Map.of("volume", "2026-11-22", "volume-enquiry", "2026-11-22"), places(found));
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
        Catalogue.definitions(ZoneId.of("Asia/Shanghai")), Catalogue.definitions(ZoneId.of("UTC")));
  }
}
