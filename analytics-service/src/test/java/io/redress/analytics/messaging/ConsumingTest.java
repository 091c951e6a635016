package io.redress.analytics.messaging;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.analytics.Topics;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through the real broker, the inbox and the database. */
@QuarkusTest
class ConsumingTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Inject Tables tables;
  private Topics topics;

  @BeforeEach
  void open() {
    tables.wipe();
    topics = new Topics();
  }

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void eventsOfThreeTopicsBecomeFigures() {
    var story = Story.at("2026-02-03T04:00:00Z").resolved(true, "SATISFIED");
    topics.send(story.events());
    awaitEvents(story.events().size());

    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures/satisfied?from=2026-02-01&to=2026-02-28&groupBy=day")
        .then()
        .statusCode(200)
        .body("groups[0].day", equalTo("2026-02-03"))
        .body("total.numerator", equalTo(1))
        .body("total.denominator", equalTo(1));
  }

  @Test
  void deliveredAgainInWholeTheRowsStayTheSame() {
    var stories = RandomStories.of(11, Instant.parse("2026-02-01T00:00:00Z"), 10);
    var events = RandomStories.shuffled(11, stories);
    topics.send(events);
    awaitEvents(events.size());
    var before = tables.live();

    topics.send(events);
    var marker = Story.at("2026-02-20T00:00:00Z").updated();
    topics.send(markers(marker));
    awaitEvents(events.size() + 3);
    assertEquals(before, tables.live());
  }

  @Test
  void anUnknownTypeIsSetAsideAndTheNextEventsGoOn() {
    var known = Story.at("2026-02-05T00:00:00Z").registered().events().get(0);
    var unknown = Story.as("complaint.sung", known);
    topics.send(List.of(unknown, known));
    awaitEvents(1);

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of("admin.zhou", null, "administrator"))
                    .get("/api/v1/events/set-aside")
                    .then()
                    .statusCode(200)
                    .body("items.type", hasItem("complaint.sung")));
  }

  /** One only logged event for each producer: what was sent before it on its topic is done. */
  private static List<IncomingEvent> markers(Story story) {
    var first = Story.as("customer.erased", story.events().get(0));
    return List.of(
        first,
        marker("/workflow", "stage.entered", first),
        marker("/callback", "callback.attempted", first));
  }

  private static IncomingEvent marker(String source, String type, IncomingEvent like) {
    var event = Story.as(type, like);
    return new IncomingEvent(event.id(), type, source, event.subject(), event.time(), event.data());
  }

  private void awaitEvents(int expected) {
    await().atMost(LIMIT).until(() -> tables.number("select count(*) from event_fact") == expected);
  }
}
