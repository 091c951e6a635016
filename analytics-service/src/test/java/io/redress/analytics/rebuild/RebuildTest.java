package io.redress.analytics.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Topics;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RebuildTest extends RebuildFlow {
  @Inject RebuildWhenDefinitionsChange rebuildWhenDefinitionsChange;

  @Test
  void fromTheEventsAloneTheSameRowsComeOut() {
    tables.takeIn(RandomStories.shuffled(3, RandomStories.of(3, START, 30)));
    var before = tables.live();

    ended(request())
        .body("state", equalTo("DONE"))
        .body("complaints", equalTo(30))
        .body("done", equalTo(30))
        .body("changed", equalTo(0))
        .body(
            "compared.table", contains("figure_day", "figure_segment", "hour_count", "report_hour"))
        .body("compared.same", everyItem(equalTo(true)))
        .body("compared[0].rowsBefore", equalTo(before.get("figure_day").size()))
        .body("compared[1].rowsAfter", equalTo(before.get("figure_segment").size()));

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
  void whatWasTakenInBeforeACharacterLostItsPlaceComesOutTheSame() {
    tables.takeIn(RandomStories.shuffled(21, RandomStories.of(21, START, 5)));
    var before = tables.live();
    tables.execute(
        "update event_fact set payload = json_set(payload, '$.category', concat('\u202e',"
            + " json_unquote(json_extract(payload, '$.category')))) where type ="
            + " 'complaint.registered'");
    assertEquals(5, tables.number("select count(*) from event_fact where payload like '%\u202e%'"));

    ended(request()).body("state", equalTo("DONE")).body("changed", equalTo(0));

    assertEquals(before, tables.live());
  }

  /** Sums that alone went wrong are no complaint that changed; the hash tells. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figure_day | update figure_day set numerator = numerator + 1 where figure = 'volume' limit 1",
        "figure_segment | delete from figure_segment where figure = 'repeat-rate' limit 1",
        "hour_count | update hour_count set counted = counted + 1 limit 2",
        "report_hour | insert into report_hour select generation, '2020-01-01', 1 from report_hour limit 1"
      })
  void sumsThatWereSpoiltAreToldByTheirHash(String table, String spoiling) {
    tables.takeIn(RandomStories.shuffled(12, RandomStories.of(12, START, 8)));
    var before = tables.live();
    tables.execute(spoiling);

    ended(request())
        .body("changed", equalTo(0))
        .body("compared.findAll { !it.same }.table", contains(table));

    assertEquals(before, tables.live());
  }

  /** Whichever came first, its code is not the other's: the order of arrival is not that of ids. */
  @Test
  void codesThatDifferInCapitalsOrAccentsAloneAreTwoAndComeOutTheSame() {
    var signal = "basic-communication.weak-signal";
    var stories =
        Stream.of("cafe", "Cafe", "café")
            .map(branch -> Story.at(START).registered("NEW", "COMPLAINT", signal, branch))
            .toList();
    tables.takeIn(stories.get(2).events());
    tables.takeIn(stories.get(1).events());
    tables.takeIn(stories.get(0).events());
    var before = tables.live();
    var figure = "/api/v1/figures/volume?from=2026-06-01&to=2026-06-01&groupBy=branch";
    as("analyst").get(figure).then().body("groups.branch", contains("Cafe", "cafe", "café"));
    as("analyst")
        .get("/api/v1/figures/volume/cases?from=2026-06-01&to=2026-06-01&branch=cafe")
        .then()
        .body("items.complaintId", contains(stories.get(0).complaintId()))
        .body("total", equalTo(1));

    ended(request()).body("changed", equalTo(0)).body("compared.same", everyItem(equalTo(true)));
    assertEquals(before, tables.live());
  }

  @Test
  void whatCannotBeComparedHoldsNoRebuildUp() {
    scheduler.pause();
    tables.takeIn(RandomStories.shuffled(13, RandomStories.of(13, START, 3)));
    var before = tables.live();
    var id = request();
    while (!"COMPARING".equals(read(id).extract().path("state"))) {
      assertTrue(advanceRebuild.advance());
    }
    for (var attempt = 0; attempt < 10; attempt++) {
      advanceRebuild.stumble("it takes too long");
    }
    while (advanceRebuild.advance()) {
      assertEquals(before, tables.live());
    }
    read(id)
        .body("state", equalTo("DONE"))
        .body("compared[0].table", equalTo("figure_day"))
        .body("compared[0]", not(hasKey("same")))
        .body("compared[1].same", equalTo(true));
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
}
