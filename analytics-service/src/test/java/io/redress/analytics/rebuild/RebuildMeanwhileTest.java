package io.redress.analytics.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Topics;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens while rows are made anew, they come out as if nothing had. */
@QuarkusTest
@TestProfile(SmallSteps.class)
class RebuildMeanwhileTest extends RebuildFlow {
  @BeforeEach
  void byHand() {
    scheduler.pause();
  }

  private static void ended(String id, String state) {
    read(id).body("state", equalTo(state));
  }

  private static int volume() {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures/volume?from=2026-06-01&to=2026-06-30")
        .then()
        .statusCode(200)
        .extract()
        .path("total.numerator");
  }

  /** What is read once all these events are in, without any rebuild. */
  private Map<String, List<String>> plain(List<IncomingEvent> events) {
    tables.takeIn(events);
    var rows = tables.live();
    tables.wipe();
    return rows;
  }

  private static List<IncomingEvent> events(long seed, int complaints) {
    var stories = RandomStories.of(seed, START, complaints);
    stories.get(0).by("pOftenOftenOftenOftenOf").erased();
    return RandomStories.shuffled(seed + 100, stories);
  }

  private static long registered(List<IncomingEvent> events) {
    return events.stream().filter(event -> "complaint.registered".equals(event.type())).count();
  }

  /** Between any two steps some events arrive: new, late, and again such as were here before. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eventsBetweenAnyTwoStepsAreCountedOnceAndAtOnce(long seed) {
    var events = events(seed, 25);
    var expected = plain(events);
    var random = new Random(seed);
    var arrived = new ArrayList<>(events.subList(0, events.size() / 3));
    var coming = new ArrayList<>(events.subList(events.size() / 3, events.size()));
    tables.takeIn(arrived);
    var id = request();
    var steps = 0;
    while (advanceRebuild.advance()) {
      steps++;
      for (var each = random.nextInt(12); each > 0 && !coming.isEmpty(); each--) {
        arrived.add(coming.remove(random.nextInt(coming.size())));
        tables.takeIn(List.of(arrived.get(arrived.size() - 1)));
        tables.takeIn(List.of(arrived.get(random.nextInt(arrived.size()))));
      }
      assertEquals(registered(arrived), volume());
    }
    ended(id, "DONE");
    assertTrue(steps > 10, "steps: " + steps);
    tables.takeIn(coming);
    assertEquals(expected, tables.live());
    assertEquals(2, tables.number("select live from fact_generation"));
    assertEquals(0, tables.number("select count(*) from customer_report where generation = 1"));
  }

  /** A process that dies in the middle of a step leaves what its transaction leaves: nothing. */
  @Test
  void aStepThatDiesIsDoneAgainWhicheverItWas() {
    var events = events(4, 14);
    var expected = plain(events);
    tables.takeIn(events);
    var id = request();
    var going = true;
    while (going) {
      var before = tables.number("select coalesce(sum(done), 0) from rebuild");
      QuarkusTransaction.begin();
      assertTrue(advanceRebuild.inThisTransaction());
      QuarkusTransaction.rollback();
      assertEquals(before, tables.number("select coalesce(sum(done), 0) from rebuild"));
      assertEquals(expected, tables.live());
      assertTrue(advanceRebuild.advance());
      assertEquals(expected, tables.live());
      going = tables.number("select count(*) from rebuild where running = 1") == 1;
    }
    ended(id, "DONE");
    assertFalse(advanceRebuild.advance());
  }

  /** Two processes work on it, three consumers go on, and somebody reads all the time. */
  @Test
  void twoWorkersAndThreeConsumersAtOnceLeaveTheSameRows() {
    var events = events(5, 40);
    var expected = plain(events);
    events.subList(0, events.size() / 2).forEach(event -> inbox.receive(Topics.received(event)));
    var id = request();
    var reading = new AtomicBoolean(true);
    var reader =
        CompletableFuture.runAsync(
            () -> {
              var last = volume();
              while (reading.get()) {
                var now = volume();
                assertTrue(now >= last, now + " after " + last);
                last = now;
              }
            });
    var consumers =
        Stream.of("/intake", "/workflow", "/callback")
            .map(source -> CompletableFuture.runAsync(() -> receive(source, events)));
    var workers = IntStream.range(0, 2).mapToObj(n -> CompletableFuture.runAsync(this::advance));
    CompletableFuture.allOf(Stream.concat(consumers, workers).toArray(CompletableFuture[]::new))
        .join();
    advance();
    reading.set(false);
    reader.join();
    ended(id, "DONE");
    assertEquals(expected, tables.live());
  }

  private void receive(String source, List<IncomingEvent> events) {
    events.stream()
        .filter(event -> event.source().equals(source))
        .forEach(event -> inbox.receive(Topics.received(event)));
  }

  /** Until it has ended; one that another process works on just now is looked for again. */
  private void advance() {
    while (tables.number("select count(*) from rebuild where running = 1") == 1) {
      try {
        advanceRebuild.advance();
      } catch (RuntimeException e) {
        advanceRebuild.stumble(e.getClass().getName());
      }
    }
  }

  /**
   * What was set aside comes back while rows are made anew: of a complaint built, and of one not.
   */
  @Test
  void whatWasSetAsideAndIsReplayedInTheMiddleIsInBothGenerations() {
    var events = new ArrayList<>(events(6, 12));
    events.sort((one, other) -> one.subject().compareTo(other.subject()));
    var expected = plain(events);
    var erased =
        events.stream()
            .filter(event -> event.type().equals("customer.erased"))
            .map(IncomingEvent::subject)
            .collect(Collectors.toSet());
    // What was set aside of whoever is erased is replayed no more.
    var kept = events.stream().filter(event -> !erased.contains(event.subject())).toList();
    var first = kept.get(0);
    var last = kept.get(kept.size() - 1);
    refused(List.of(first, last));
    events.forEach(event -> inbox.receive(Topics.received(event)));
    tables.execute("drop trigger refused");

    var id = request();
    for (var step = 0; step < 3; step++) {
      assertTrue(advanceRebuild.advance());
    }
    assertEquals(2, tables.number("select building from fact_generation"));
    replay(first);
    replay(last);
    advance();
    ended(id, "DONE");
    assertEquals(expected, tables.live());
  }

  /** The log takes none of these, for a reason that goes away. */
  private void refused(List<IncomingEvent> events) {
    tables.execute(
        "create trigger refused before insert on event_fact for each row if new.event_id in ('%s', '%s') then signal sqlstate '45000'; end if"
            .formatted(events.get(0).id(), events.get(1).id()));
  }

  private static void replay(IncomingEvent event) {
    String id =
        administrator()
            .get("/api/v1/events/set-aside?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.eventId == '" + event.id() + "' }.id");
    administrator().post("/api/v1/events/set-aside/" + id + "/replay").then().statusCode(200);
  }

  /** What one rebuild left half made is no hindrance to the next. */
  @Test
  void oneThatWasGivenUpInTheMiddleIsFollowedByOneThatEnds() {
    var events = events(7, 14);
    var expected = plain(events);
    tables.takeIn(events.subList(0, 40));
    var failed = request();
    assertTrue(advanceRebuild.advance());
    assertTrue(advanceRebuild.advance());
    for (var attempt = 0; attempt < 10; attempt++) {
      advanceRebuild.stumble("the disk is full");
    }
    tables.takeIn(events.subList(40, 60));
    advance();
    ended(failed, "FAILED");
    var id = request();
    assertTrue(advanceRebuild.advance());
    assertTrue(advanceRebuild.advance());
    tables.takeIn(events.subList(60, events.size()));
    advance();
    ended(id, "DONE");
    assertEquals(expected, tables.live());
  }

  @Test
  void ofManyWhoAskAtOnceOneBeginsAndTheOthersAreToldWhich() {
    tables.takeIn(events(8, 3));
    var asked =
        IntStream.range(0, 8)
            .mapToObj(
                each ->
                    CompletableFuture.supplyAsync(
                        () ->
                            administrator()
                                .body("{\"reason\":\"at once\"}")
                                .post("/api/v1/rebuilds")))
            .toList();
    var answers = asked.stream().map(CompletableFuture::join).toList();
    var codes = new ArrayList<>(answers.stream().map(answer -> answer.statusCode()).toList());
    assertEquals(1, Collections.frequency(codes, 202), codes::toString);
    assertEquals(7, Collections.frequency(codes, 409), codes::toString);
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().body("type", endsWith("/rebuild-running")));
    assertEquals(1, tables.number("select count(*) from rebuild"));
    advance();
  }

  /** Also while the old rows are swept away nobody begins another. */
  @Test
  void whileOldRowsAreDeletedTheNewOnesAreReadAndNoOtherBegins() {
    var events = events(9, 14);
    tables.takeIn(events);
    var expected = tables.live();
    request();
    while (tables.number("select live from fact_generation") == 1) {
      assertTrue(advanceRebuild.advance());
    }
    assertTrue(advanceRebuild.advance());
    assertTrue(tables.number("select count(*) from complaint_fact where generation = 1") > 0);
    administrator().body("{\"reason\":\"again\"}").post("/api/v1/rebuilds").then().statusCode(409);
    assertEquals(expected, tables.live());
    var late = Story.at(START).resolved(true, "SATISFIED");
    tables.takeIn(late.events());
    var meanwhile = tables.live();
    advance();
    assertEquals(meanwhile, tables.live());
    assertEquals(0, tables.number("select count(*) from figure_case where generation = 1"));
  }
}
