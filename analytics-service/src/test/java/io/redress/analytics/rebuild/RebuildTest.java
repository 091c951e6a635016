package io.redress.analytics.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Topics;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest extends RebuildFlow {
  @Inject RebuildWhenDefinitionsChange rebuildWhenDefinitionsChange;

  private static ValidatableResponse ended(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> List.of("DONE", "FAILED").contains(read(id).extract().<String>path("state")));
    return read(id);
  }

  @Test
  void fromTheEventsAloneTheSameRowsComeOut() {
    tables.takeIn(RandomStories.shuffled(3, RandomStories.of(3, START, 30)));
    var before = tables.live();

    ended(request())
        .body("state", equalTo("DONE"))
        .body("complaints", equalTo(30))
        .body("done", equalTo(30))
        .body("changed", equalTo(0));

    assertEquals(before, tables.live());
    assertEquals(2, tables.number("select live from fact_generation"));
    assertEquals(0, tables.number("select count(*) from complaint_fact where generation = 1"));
    assertEquals(0, tables.number("select count(*) from figure_case where generation = 1"));
    assertEquals(0, tables.number("select count(*) from figure_day where generation = 1"));
  }

  @Test
  void whatWasSpoiltComesOutRightAndIsCounted() {
    tables.takeIn(RandomStories.shuffled(4, RandomStories.of(4, START, 10)));
    var before = tables.live();
    tables.execute(
        "update complaint_fact set urges = urges + 5 where category is not null limit 3");
    tables.execute("delete from figure_day where figure = 'volume'");
    tables.execute("update figure_case set day = '2020-01-01' where figure = 'volume-new'");
    assertNotEquals(before, tables.live());

    ended(request()).body("state", equalTo("DONE")).body("changed", equalTo(3));

    assertEquals(before, tables.live());
  }

  @Test
  void theOldRowsStayReadableAndNewEventsArriveInBoth() {
    scheduler.pause();
    var known = RandomStories.of(5, START, 12);
    tables.takeIn(RandomStories.shuffled(5, known));
    var id = request();
    assertTrue(advanceRebuild.advance());
    assertTrue(advanceRebuild.advance());
    read(id).body("state", equalTo("BUILDING"));

    var before = tables.live();
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures/volume?from=2026-06-01&to=2026-06-30")
        .then()
        .body("total.numerator", equalTo(12));
    // A new complaint, a later event of one that is built, and the rest of a half-known one.
    var late = Story.at(START).resolved(false, "SO_SO");
    var urged = known.get(0).urged(9).events();
    tables.takeIn(late.events());
    tables.takeIn(List.of(urged.get(urged.size() - 1)));
    var meanwhile = tables.live();
    assertNotEquals(before, meanwhile);

    while (advanceRebuild.advance()) {
      read(id).body("failure", equalTo(null));
    }
    read(id).body("state", equalTo("DONE")).body("changed", equalTo(0));
    assertEquals(meanwhile, tables.live());
  }

  @Test
  void eventsOfThreeConsumersDuringARebuildAreAllCountedOnce() {
    var stories = RandomStories.of(9, START, 40);
    tables.takeIn(RandomStories.shuffled(9, stories));
    var expected = tables.live();
    tables.wipe();

    var events = RandomStories.shuffled(10, stories);
    var half = events.size() / 2;
    events.subList(0, half).forEach(event -> inbox.receive(Topics.received(event)));
    var id = request();
    var consumers =
        Stream.of("/intake", "/workflow", "/callback")
            .map(source -> CompletableFuture.runAsync(() -> receive(source, events)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(consumers).join();
    ended(id).body("state", equalTo("DONE")).body("changed", equalTo(0));

    assertEquals(expected, tables.live());
    assertEquals(2, tables.number("select live from fact_generation"));
  }

  /** What was received before is received again. */
  private void receive(String source, List<IncomingEvent> events) {
    events.stream()
        .filter(event -> event.source().equals(source))
        .forEach(event -> inbox.receive(Topics.received(event)));
  }

  @Test
  void aRebuildThatFailsAgainAndAgainLeavesTheOldRowsInPlace() {
    scheduler.pause();
    tables.takeIn(RandomStories.shuffled(6, RandomStories.of(6, START, 5)));
    var before = tables.live();
    var id = request();
    assertTrue(advanceRebuild.advance());
    for (var attempt = 0; attempt < 10; attempt++) {
      advanceRebuild.stumble("the disk is full");
    }
    while (advanceRebuild.advance()) {
      assertEquals(before, tables.live());
    }
    read(id).body("state", equalTo("FAILED")).body("failure", equalTo("the disk is full"));
    assertEquals(before, tables.live());
    assertEquals(0, tables.number("select count(*) from complaint_fact where generation = 2"));
  }

  @Test
  void otherDefinitionsMakeARebuildOfThemselves() {
    scheduler.pause();
    tables.takeIn(RandomStories.shuffled(8, RandomStories.of(8, START, 2)));
    tables.execute("update fact_generation set definitions = 'of an earlier release'");
    rebuildWhenDefinitionsChange.compare();
    rebuildWhenDefinitionsChange.compare();
    administrator()
        .get("/api/v1/rebuilds")
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].reason", equalTo("definitions changed"));
    while (advanceRebuild.advance()) {
      assertEquals(1, tables.number("select count(*) from rebuild"));
    }
    rebuildWhenDefinitionsChange.compare();
    assertEquals(1, tables.number("select count(*) from rebuild"));
  }

  @Test
  void onlyOneRunsAtATimeAndTheSecondIsToldWhich() {
    scheduler.pause();
    var id = request();
    administrator()
        .body("{\"reason\":\"again\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(409)
        .body("type", endsWith("rebuild-running"))
        .body("rebuild", endsWith(id));
  }

  @Test
  void theSameKeyGivesTheSameRebuild() {
    var key = "key-" + System.nanoTime();
    var body = "{\"reason\":\"by key\"}";
    var first = administrator().header("Idempotency-Key", key).body(body).post("/api/v1/rebuilds");
    var second = administrator().header("Idempotency-Key", key).body(body).post("/api/v1/rebuilds");
    assertEquals(first.then().statusCode(202).extract().<String>path("id"), second.path("id"));
    ended(second.path("id"));
  }

  @Test
  void listsTheLatestFirstPageByPage() {
    var first = request();
    ended(first);
    var second = request();
    ended(second);
    var page = administrator().get("/api/v1/rebuilds?limit=1").then().statusCode(200).extract();
    assertEquals(second, page.path("items[0].id"));
    administrator()
        .queryParam("cursor", page.<String>path("next"))
        .get("/api/v1/rebuilds")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(first));
  }

  @Test
  void whoMayNotAndWhatIsNotRightIsTold() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"x\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(403);
    administrator()
        .body("{\"reason\":\"\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("reason"));
    administrator()
        .body("{\"reason\":\"x\",\"hurry\":true}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("type", endsWith("unknown-field"));
    administrator()
        .get("/api/v1/rebuilds/nope")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    administrator()
        .get("/api/v1/rebuilds?cursor=nope")
        .then()
        .statusCode(400)
        .body("type", endsWith("invalid-cursor"));
    administrator().get("/api/v1/rebuilds?limit=0").then().statusCode(400);
  }
}
