package io.redress.intake.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromisePolicyTest {
  private static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant EARLY = MADE.plusSeconds(60);
  private static final Instant DUE = MADE.plusSeconds(3600);
  private static final Instant LATE = DUE.plusSeconds(60);
  private static final RoundFacts NOTHING = new RoundFacts(null, null, null, null, null);

  @Test
  void aDeadlineThatRunsIsAnOpenPromise() {
    assertEnding(PromiseState.OPEN, null, ending(PromiseKind.ANSWER, Telling.SET, null, NOTHING));
  }

  @Test
  void metIsKeptAndBreachedIsBroken() {
    assertEnding(
        PromiseState.KEPT, EARLY, ending(PromiseKind.PROGRESS, Telling.MET, EARLY, NOTHING));
    assertEnding(
        PromiseState.BROKEN, DUE, ending(PromiseKind.PROGRESS, Telling.BREACHED, DUE, NOTHING));
  }

  @Test
  void whatWasCancelledByTheAnswerInTimeIsKept() {
    assertEnding(
        PromiseState.KEPT,
        EARLY,
        ending(PromiseKind.FIRST_CONTACT, Telling.CANCELLED, EARLY, answered(EARLY)));
    assertEnding(
        PromiseState.VOID,
        LATE,
        ending(PromiseKind.PROGRESS, Telling.CANCELLED, LATE, answered(LATE)));
  }

  @Test
  void whatIsOpenWhenTheCaseIsClosedComesToNothing() {
    assertEnding(
        PromiseState.VOID,
        EARLY,
        ending(PromiseKind.ANSWER, Telling.SET, null, closed(null, "WITHDRAWN", null)));
  }

  @Test
  void aDuplicateIsAnsweredUnderTheOtherTicket() {
    assertEnding(
        PromiseState.VOID,
        EARLY,
        ending(PromiseKind.ANSWER, Telling.MET, EARLY, closed(null, "DUPLICATE", null)));
    assertEnding(
        PromiseState.KEPT,
        EARLY,
        ending(PromiseKind.ANSWER, Telling.MET, EARLY, closed(null, "ENQUIRY", null)));
  }

  @Test
  void aCallbackInTimeIsKeptOneTooLateBroken() {
    assertEnding(PromiseState.OPEN, null, callback(answered(MADE)));
    assertEnding(PromiseState.KEPT, DUE, callback(called(DUE)));
    assertEnding(PromiseState.BROKEN, LATE, callback(called(LATE)));
    assertEnding(PromiseState.KEPT, EARLY, callback(closed(null, "RESOLVED", "SO_SO")));
    assertEnding(PromiseState.KEPT, EARLY, callback(closed(EARLY, "RESOLVED", "SATISFIED")));
  }

  @Test
  void whoIsNotCalledOrNotReachedWasNotLetDown() {
    for (String result : new String[] {"NOT_SAMPLED", "NOT_REACHED", "CANCELLED", null}) {
      assertEnding(PromiseState.VOID, EARLY, callback(closed(null, "RESOLVED", result)));
    }
    assertEnding(PromiseState.VOID, EARLY, callback(closed(EARLY, "RESOLVED", "NOT_SAMPLED")));
  }

  private static Ending ending(PromiseKind kind, Telling told, Instant at, RoundFacts facts) {
    return PromisePolicy.ending(kind, DUE, told, at, facts);
  }

  private static Ending callback(RoundFacts facts) {
    return ending(PromiseKind.CALLBACK, Telling.SET, null, facts);
  }

  private static RoundFacts answered(Instant at) {
    return new RoundFacts(at, null, null, null, null);
  }

  private static RoundFacts called(Instant at) {
    return new RoundFacts(MADE, at, null, null, null);
  }

  private static RoundFacts closed(Instant called, String disposition, String result) {
    return new RoundFacts(null, called, EARLY, disposition, result);
  }

  private static void assertEnding(PromiseState state, Instant at, Ending ending) {
    assertEquals(new Ending(state, at), ending);
  }
}
