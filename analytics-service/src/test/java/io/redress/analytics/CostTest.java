package io.redress.analytics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.figure.Catalogue;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts that must not grow unseen. */
@QuarkusTest
class CostTest {
  private static final String[] WRITTEN = {
    "event_fact", "complaint_fact", "figure_case", "figure_day", "figure_segment", "fact_progress"
  };
  private static final int MOST_STATEMENTS = 11;

  @Inject Tables tables;
  @Inject Inbox inbox;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  @Test
  void oneEventIsOneCommitAndABoundedNumberOfStatements() throws SQLException {
    var story = Story.at("2026-05-04T08:00:00Z").resolved(true, "SATISFIED");
    var earlier = story.events().subList(0, story.events().size() - 1);
    earlier.forEach(event -> inbox.receive(Topics.received(event)));
    var closing = story.events().get(story.events().size() - 1);

    List<StatementLog.Line> lines;
    try (var log = StatementLog.open()) {
      inbox.receive(Topics.received(closing));
      lines = log.lines();
    }

    var ours = lines.stream().filter(line -> line.touches(WRITTEN)).toList();
    assertFalse(ours.isEmpty());
    assertEquals(
        1, ours.stream().map(StatementLog.Line::connection).distinct().count(), ours::toString);
    var own = lines.stream().filter(line -> line.connection() == ours.get(0).connection()).toList();
    var first = own.indexOf(ours.get(0));
    var last = own.lastIndexOf(ours.get(ours.size() - 1));
    var between = own.subList(first, last + 1);
    assertTrue(between.stream().noneMatch(line -> line.sql().startsWith("commit")), own::toString);
    assertTrue(
        own.subList(last, own.size()).stream().anyMatch(line -> line.sql().startsWith("commit")),
        own::toString);
    assertTrue(ours.size() <= MOST_STATEMENTS, () -> ours.size() + " statements: " + ours);
  }

  @Test
  void anEventThatIsOnlyLoggedTouchesNoRowOfItsComplaint() throws SQLException {
    var event = Story.at("2026-05-04T08:00:00Z").stage("verify").events().get(0);
    try (var log = StatementLog.open()) {
      inbox.receive(Topics.received(event));
      assertTrue(
          log.lines().stream()
              .noneMatch(
                  line ->
                      line.touches(
                          "complaint_fact", "figure_case", "figure_day", "figure_segment")));
    }
    assertEquals(1, tables.number("select count(*) from event_fact"));
  }

  @Test
  void anEventThatMovesAComplaintNowhereReadsAndWritesNoFigure() throws SQLException {
    var story = Story.at("2026-05-04T08:00:00Z").registered().started();
    tables.takeIn(story.events());
    var urged = story.urged(1).events().get(2);
    try (var log = StatementLog.open()) {
      inbox.receive(Topics.received(urged));
      assertTrue(log.lines().stream().noneMatch(line -> line.touches("figure_", "hour_case")));
    }
    assertEquals(1, tables.number("select urges from complaint_fact"));
  }

  @Test
  void aSegmentIsReadFromItsAggregateInOneStatement() throws SQLException {
    tables.takeIn(Story.at("2026-05-04T08:00:00Z").resolved(true, "SATISFIED").events());
    try (var log = StatementLog.open()) {
      given()
          .auth()
          .oauth2(Tokens.of("analyst.ma", null, "analyst"))
          .get("/api/v1/figures/satisfied?from=2026-05-01&to=2026-05-31&groupBy=tier,channel")
          .then()
          .statusCode(200);
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(
                  line ->
                      line.touches("event_fact", "complaint_fact", "figure_case", "figure_day")),
          lines::toString);
      assertEquals(1, lines.stream().filter(line -> line.touches("figure_segment")).count());
    }
  }

  @Test
  void aFigureReadsAggregatesAndNeverEvents() throws SQLException {
    var story = Story.at("2026-05-04T08:00:00Z").resolved(true, "SATISFIED");
    for (var again = 0; again < 100; again++) {
      story.after(Duration.ofSeconds(1)).updated();
    }
    tables.takeIn(story.events());

    try (var log = StatementLog.open()) {
      given()
          .auth()
          .oauth2(Tokens.of("analyst.ma", null, "analyst"))
          .get("/api/v1/figures/satisfied?from=2026-05-01&to=2026-05-31&groupBy=day,category")
          .then()
          .statusCode(200);
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
          lines::toString);
      assertEquals(1, lines.stream().filter(line -> line.touches("figure_day")).count());
    }
  }

  @Test
  void everyFigureOfTheCatalogueIsReadFromAggregatesAlone() throws SQLException {
    tables.takeIn(Story.at("2026-05-04T08:00:00Z").resolved(true, "SATISFIED").events());
    for (var figure : Catalogue.figures()) {
      for (var groups : List.of("day,category", "district,tier")) {
        try (var log = StatementLog.open()) {
          given()
              .auth()
              .oauth2(Tokens.of("analyst.ma", null, "analyst"))
              .get(
                  "/api/v1/figures/"
                      + figure.name()
                      + "?from=2026-05-01&to=2026-05-31&groupBy="
                      + groups)
              .then()
              .statusCode(200);
          var lines = log.lines();
          assertTrue(
              lines.stream()
                  .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
              () -> figure.name() + ": " + lines);
          assertEquals(
              1 + figure.beside().size(),
              lines.stream().filter(line -> line.touches("figure_day", "figure_segment")).count(),
              figure.name());
        }
      }
    }
  }

  @Test
  void aComparedFigureReadsAggregatesTwiceHoweverManyGroups() throws SQLException {
    tables.takeIn(Story.at("2026-05-04T08:00:00Z").resolved(true, "SATISFIED").events());
    tables.takeIn(Story.at("2026-04-04T08:00:00Z").resolved(true, "SATISFIED").events());
    try (var log = StatementLog.open()) {
      given()
          .auth()
          .oauth2(Tokens.of("analyst.ma", null, "analyst"))
          .get(
              "/api/v1/figures/satisfied?from=2026-05-01&to=2026-05-31&groupBy=day,category"
                  + "&compare=previous")
          .then()
          .statusCode(200);
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
          lines::toString);
      assertEquals(2, lines.stream().filter(line -> line.touches("figure_day")).count());
    }
  }
}
