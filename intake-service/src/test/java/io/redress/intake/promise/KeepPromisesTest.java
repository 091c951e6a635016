package io.redress.intake.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.id.Ids;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class KeepPromisesTest extends IntakeTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final int ORDERS = 25;

  @Inject KeepPromises keep;
  @Inject Promises promises;
  @Inject Asks asks;

  @Test
  void theSameEventsLeaveTheSameRowsInWhateverOrderAndHoweverOftenTheyCome() {
    List<String> expected =
        List.of(
            "FIRST_CONTACT 1 240 KEPT 10",
            "CALLBACK 1 300 KEPT 200",
            "ANSWER 1 1440 KEPT 100",
            "PROGRESS 1 1440 KEPT 100",
            "FIRST_CONTACT 2 1680 BROKEN 1680",
            "ANSWER 2 3120 VOID 2000");
    assertEquals(expected, told(story()));
    Random random = new Random(17);
    for (int i = 0; i < ORDERS; i++) {
      List<Consumer<String>> events = new ArrayList<>(story());
      events.addAll(story().subList(0, random.nextInt(events.size())));
      Collections.shuffle(events, random);
      assertEquals(expected, told(events), "order " + i);
    }
  }

  @Test
  void aPromiseMovesToWhereItWasMovedLast() {
    String id = Ids.next();
    told(id, deadline("a", "resolve", 1, 0, 2880, Telling.SET, 0));
    told(id, deadline("a", "resolve", 1, 0, 1440, Telling.SET, 30));
    told(id, deadline("a", "resolve", 1, 0, 2880, Telling.SET, 0));
    assertEquals(List.of("ANSWER 1 1440 OPEN -"), rows(id));
    told(id, deadline("a", "resolve", 1, 0, 1600, Telling.SET, 60));
    assertEquals(List.of("ANSWER 1 1600 OPEN -"), rows(id));
    assertEquals(at(1600), promises.next(id, at(1600)).orElseThrow().dueAt());
    assertTrue(promises.next(id, at(1601)).isEmpty());
    assertEquals(PromiseState.OPEN, promises.of(id, 1).get(0).state(at(1600)));
    assertEquals(PromiseState.BROKEN, promises.of(id, 1).get(0).state(at(1601)));
  }

  @Test
  void aRoundThatBeginsAfterTheCaseWasClosedIsOpenAgain() {
    String id = Ids.next();
    told(id, deadline("a", "resolve", 1, 0, 2880, Telling.SET, 0));
    told(id, complaint -> keep.closed(complaint, 1, "WITHDRAWN", null, at(10)));
    told(id, deadline("b", "resolve", 2, 100, 2980, Telling.SET, 100));
    assertEquals(List.of("ANSWER 1 2880 VOID 10", "ANSWER 2 2980 OPEN -"), rows(id));
  }

  @Test
  void aTimerThatLedTheCaseElsewhereWasBreachedAndNotCancelled() {
    String id = Ids.next();
    told(id, deadline("a", "resolve", 1, 0, 60, Telling.SET, 0));
    told(id, deadline("a", "resolve", 1, 0, 60, Telling.CANCELLED, 60));
    told(id, deadline("a", "resolve", 1, 0, 60, Telling.BREACHED, 60));
    assertEquals(List.of("ANSWER 1 60 BROKEN 60"), rows(id));
  }

  @Test
  void clocksOfTheStaffsWorkPromiseNothing() {
    String id = Ids.next();
    told(id, deadline("a", "verify", 1, 0, 60, Telling.SET, 0));
    told(id, deadline("b", "review", 1, 0, 60, Telling.SET, 0));
    assertEquals(List.of(), rows(id));
  }

  @Test
  void whatIsNeededFromTheCustomerIsTheLastThingAskedUntilItIsAnsweredOrTooLate() {
    String id = Ids.next();
    told(id, complaint -> keep.asked(complaint, "Which street?", at(60), at(0)));
    assertEquals("Which street?", question(id, 1));
    assertEquals("none", question(id, 61));
    told(id, deadline("a", "customerAnswer", 1, 0, 60, Telling.MET, 20));
    assertEquals("none", question(id, 21));
    told(id, complaint -> keep.asked(complaint, "Which street?", at(60), at(0)));
    assertEquals("none", question(id, 21));
    told(id, complaint -> keep.asked(complaint, "Which floor?", null, at(30)));
    told(id, deadline("a", "customerAnswer", 1, 0, 60, Telling.MET, 20));
    assertEquals("Which floor?", question(id, 9999));
    told(id, complaint -> keep.closed(complaint, 1, "EXCEPTION", null, at(40)));
    assertEquals("none", question(id, 41));
  }

  @Test
  void whatIsNeededIsNeededUntilTheWorkflowWaitsForIt() {
    List<Consumer<String>> events =
        List.of(
            complaint -> keep.asked(complaint, "Which street?", at(60), at(10)),
            deadline("a", "customerAnswer", 1, 10, 60, Telling.SET, 10),
            deadline("a", "customerAnswer", 1, 10, 40, Telling.SET, 20),
            deadline("b", "resolve", 1, 0, 30, Telling.SET, 25));
    assertEquals(at(40), neededUntil(events));
    Random random = new Random(29);
    for (int i = 0; i < ORDERS; i++) {
      List<Consumer<String>> mixed = new ArrayList<>(events);
      mixed.addAll(events.subList(0, random.nextInt(events.size())));
      Collections.shuffle(mixed, random);
      assertEquals(at(40), neededUntil(mixed), "order " + i);
    }
  }

  @Test
  void whatIsAskedLaterIsNotNeededUntilAnEarlierWaitEnds() {
    List<Consumer<String>> events =
        List.of(
            complaint -> keep.asked(complaint, "Which street?", at(60), at(10)),
            deadline("a", "customerAnswer", 1, 10, 60, Telling.SET, 10),
            complaint -> keep.asked(complaint, "Which floor?", at(200), at(50)),
            deadline("a", "customerAnswer", 1, 10, 55, Telling.SET, 52));
    assertEquals(at(200), neededUntil(events));
    List<Consumer<String>> again = new ArrayList<>(events);
    again.add(deadline("b", "customerAnswer", 1, 70, 150, Telling.SET, 70));
    Random random = new Random(31);
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(again, random);
      assertEquals(at(150), neededUntil(again), "order " + i);
    }
  }

  @Test
  void whatIsWaitedForComesFirst() {
    String number = newNumber();
    String bill = register(number).getString("id");
    String price = register(number, "price.price").getString("id");
    told(bill, deadline("a", "resolve", 1, 0, 100, Telling.SET, 0));
    told(price, deadline("b", "resolve", 1, 0, 200, Telling.SET, 0));
    told(price, deadline("c", "firstContact", 1, 0, 50, Telling.SET, 0));
    told(price, deadline("c", "firstContact", 1, 0, 50, Telling.MET, 10));
    List<String> issues = List.of(bill, price);
    assertEquals(
        List.of(bill, price, price),
        promises.ofIssues(issues, 10).stream().map(Promise::complaintId).toList());
    assertEquals(1, promises.ofIssues(issues, 1).size());
    assertEquals(List.of(), promises.ofIssues(List.of(), 10));
  }

  /** Two rounds: answered and called back dissatisfied; then withdrawn after a missed contact. */
  private List<Consumer<String>> story() {
    return List.of(
        deadline("a", "firstContact", 1, 0, 1440, Telling.SET, 0),
        deadline("b", "resolve", 1, 0, 2880, Telling.SET, 0),
        deadline("a", "firstContact", 1, 0, 240, Telling.SET, 5),
        deadline("b", "resolve", 1, 0, 1440, Telling.SET, 5),
        deadline("a", "firstContact", 1, 0, 240, Telling.MET, 10),
        deadline("c", "progress", 1, 10, 1440, Telling.SET, 70),
        deadline("c", "progress", 1, 10, 1440, Telling.CANCELLED, 100),
        deadline("b", "resolve", 1, 0, 1440, Telling.CANCELLED, 100),
        complaint -> keep.callbackRequested(complaint, 1, at(100), at(300)),
        deadline("d", "callbackWait", 1, 100, 9000, Telling.SET, 100),
        deadline("d", "callbackWait", 1, 100, 9000, Telling.MET, 200),
        deadline("e", "firstContact", 2, 200, 1680, Telling.SET, 200),
        deadline("f", "resolve", 2, 200, 3120, Telling.SET, 200),
        deadline("e", "firstContact", 2, 200, 1680, Telling.BREACHED, 1680),
        deadline("f", "resolve", 2, 200, 3120, Telling.CANCELLED, 2000),
        complaint -> keep.closed(complaint, 2, "WITHDRAWN", null, at(2000)));
  }

  private Consumer<String> deadline(
      String name, String clock, int round, int from, int due, Telling telling, int told) {
    return complaint ->
        keep.deadline(
            complaint,
            new Deadline(
                complaint.substring(0, 35) + name,
                clock,
                round,
                at(from),
                at(due),
                telling,
                at(told)));
  }

  private List<String> told(List<Consumer<String>> events) {
    String id = Ids.next();
    events.forEach(event -> told(id, event));
    return rows(id);
  }

  private static void told(String complaint, Consumer<String> event) {
    QuarkusTransaction.requiringNew().run(() -> event.accept(complaint));
  }

  private String question(String complaint, int minute) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                asks.open(complaint, at(minute))
                    .map(ask -> ask.question().orElse(""))
                    .orElse("none"));
  }

  /** Of what was asked last. */
  private Instant neededUntil(List<Consumer<String>> events) {
    String id = Ids.next();
    events.forEach(event -> told(id, event));
    return QuarkusTransaction.requiringNew()
        .call(() -> asks.last(id).orElseThrow().dueAt().orElseThrow());
  }

  private List<String> rows(String complaint) {
    return texts(
        "select concat_ws(' ', kind, round, timestampdiff(minute, '2026-11-22 08:00:00', due_at),"
            + " state, coalesce(timestampdiff(minute, '2026-11-22 08:00:00', ended_at), '-')) from"
            + " promise where complaint_id = ? order by round, due_at, kind",
        complaint);
  }

  private static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
