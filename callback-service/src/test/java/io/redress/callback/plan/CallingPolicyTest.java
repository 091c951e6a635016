package io.redress.callback.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.callback.plan.Refusal.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CallingPolicyTest {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  static CallingRules rules(ZoneId zone) {
    return new CallingRules(
        LocalTime.of(8, 0),
        LocalTime.of(21, 0),
        zone,
        Duration.ofHours(4),
        3,
        Duration.ofHours(72),
        Duration.ofDays(7),
        List.of(LocalTime.of(12, 0), LocalTime.of(18, 0)));
  }

  private static final CallingPolicy POLICY = new CallingPolicy(rules(SHANGHAI));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  @Test
  void aRequestInTheEveningIsCalledFromTheNextMorningOn() {
    assertEquals(at("2026-11-23T08:00"), POLICY.plan(at("2026-11-22T21:00")).notBefore());
    assertEquals(at("2026-11-22T08:00"), POLICY.plan(at("2026-11-22T03:00")).notBefore());
    assertEquals(at("2026-11-22T20:59"), POLICY.plan(at("2026-11-22T20:59")).notBefore());
  }

  @Test
  void outsideTheAllowedHoursNobodyIsCalled() {
    Course course = POLICY.plan(at("2026-11-22T10:00"));
    assertEquals(
        Optional.of(new Refusal(Kind.OUTSIDE_ALLOWED_HOURS, at("2026-11-23T08:00"))),
        POLICY.refusal(course, at("2026-11-22T21:00")));
    assertEquals(Optional.empty(), POLICY.refusal(course, at("2026-11-23T08:00")));
  }

  @Test
  void theNextAttemptIsFourHoursLaterInAnotherPartOfTheDay() {
    Course course = POLICY.plan(at("2026-11-22T10:00"));
    Course once = POLICY.attempt(course, AttemptOutcome.NO_ANSWER, at("2026-11-22T10:00"));
    assertEquals(
        Optional.of(new Refusal(Kind.TOO_EARLY, at("2026-11-22T14:00"))),
        POLICY.refusal(once, at("2026-11-22T13:59:59")));
    Course twice = POLICY.attempt(once, AttemptOutcome.BUSY, at("2026-11-22T18:00"));
    assertEquals(at("2026-11-23T12:00"), twice.notBefore());
    assertEquals(
        Optional.of(new Refusal(Kind.OUTSIDE_ALLOWED_HOURS, at("2026-11-23T12:00"))),
        POLICY.refusal(twice, at("2026-11-22T22:30")));
  }

  @Test
  void theThirdAttemptWithoutAnAnswerEndsCallingButNotTheCallback() {
    Course course = thrice(AttemptOutcome.NO_ANSWER);
    assertEquals(CallbackState.UNANSWERED, course.state());
    assertEquals(
        Kind.ATTEMPTS_USED_UP, POLICY.refusal(course, at("2026-11-24T10:00")).orElseThrow().kind());
    Course answered = POLICY.answer(course, Satisfied.SO_SO, at("2026-11-26T10:00"));
    assertEquals(CallbackResult.SO_SO, answered.result());
    assertEquals(EndCause.ANSWERED, answered.cause());
  }

  @Test
  void whoIsReachedAtTheThirdAttemptIsNotCountedAsUnanswered() {
    assertEquals(CallbackState.REACHED, thrice(AttemptOutcome.REACHED).state());
  }

  @Test
  void aRefusalEndsTheCallbackAtOnce() {
    Course course =
        POLICY.attempt(
            POLICY.plan(at("2026-11-22T10:00")), AttemptOutcome.REFUSED, at("2026-11-22T11:00"));
    assertEquals(CallbackState.NOT_REACHED, course.state());
    assertEquals(EndCause.REFUSED, course.cause());
    assertEquals(Kind.CLOSED, POLICY.refusal(course, at("2026-11-22T16:00")).orElseThrow().kind());
  }

  @Test
  void calledOnceItIsOverAfterSeventyTwoHours() {
    Course course =
        POLICY.attempt(
            POLICY.plan(at("2026-11-22T10:00")), AttemptOutcome.NO_ANSWER, at("2026-11-22T11:00"));
    assertEquals(Optional.of(at("2026-11-25T11:00")), POLICY.nextChange(course));
    assertEquals(course, POLICY.elapse(course, at("2026-11-25T10:59:59")));
    assertEquals(
        Kind.CALLING_OVER, POLICY.refusal(course, at("2026-11-25T11:00")).orElseThrow().kind());
    assertEquals(CallbackState.UNANSWERED, POLICY.elapse(course, at("2026-11-25T11:00")).state());
  }

  @Test
  void sevenDaysAfterTheRequestItIsClosedAsNotReached() {
    Course course = POLICY.plan(at("2026-11-22T10:00"));
    assertEquals(course, POLICY.elapse(course, at("2026-11-29T09:59:59.999999")));
    Course closed = POLICY.elapse(course, at("2026-11-29T10:00"));
    assertEquals(CallbackResult.NOT_REACHED, closed.result());
    assertEquals(EndCause.EXPIRED, closed.cause());
    assertEquals(Optional.empty(), POLICY.nextChange(closed));
    assertEquals(closed, POLICY.elapse(closed, at("2026-12-29T10:00")));
  }

  @Test
  void whatIsClosedCannotBeClosedAgain() {
    Course closed =
        POLICY.caseClosed(POLICY.plan(at("2026-11-22T10:00")), false, at("2026-11-22T12:00"));
    assertEquals(CallbackState.CANCELLED, closed.state());
    assertThrows(
        IllegalStateException.class,
        () -> POLICY.answer(closed, Satisfied.YES, at("2026-11-22T13:00")));
    assertThrows(
        IllegalStateException.class, () -> POLICY.caseClosed(closed, true, at("2026-11-22T13:00")));
  }

  @Test
  void theLifecycleGivingUpWaitingMeansNotReached() {
    Course closed =
        POLICY.caseClosed(POLICY.plan(at("2026-11-22T10:00")), true, at("2026-11-29T10:00"));
    assertEquals(CallbackResult.NOT_REACHED, closed.result());
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new CallingRules(
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                SHANGHAI,
                Duration.ofHours(4),
                3,
                Duration.ofHours(72),
                Duration.ofDays(7),
                List.of()));
  }

  @Test
  void partsOfTheDayThatAreNotInOrderAreRefused() {
    List<LocalTime> turned = List.of(LocalTime.of(18, 0), LocalTime.of(12, 0));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new CallingRules(
                LocalTime.of(8, 0),
                LocalTime.of(21, 0),
                SHANGHAI,
                Duration.ofHours(4),
                3,
                Duration.ofHours(72),
                Duration.ofDays(7),
                turned));
  }

  @Test
  void whoDidNotAnswerInTheMorningIsNotCalledInTheMorningAgain() {
    Course once =
        POLICY.attempt(
            POLICY.plan(at("2026-11-22T10:00")), AttemptOutcome.BUSY, at("2026-11-22T10:00"));
    assertEquals(
        Optional.of(new Refusal(Kind.SAME_TIME_OF_DAY, at("2026-11-23T12:00"))),
        POLICY.refusal(once, at("2026-11-23T09:00")));
    assertEquals(Optional.empty(), POLICY.refusal(once, at("2026-11-23T12:00")));
    Course twice = POLICY.attempt(once, AttemptOutcome.BUSY, at("2026-11-23T13:00"));
    assertEquals(at("2026-11-23T18:00"), twice.notBefore());
  }

  @Test
  void whoWasReachedMayBeCalledAtTheSameTimeAgainAndWhenTheyChose() {
    Course missed =
        POLICY.attempt(
            POLICY.plan(at("2026-11-22T10:00")), AttemptOutcome.BUSY, at("2026-11-22T10:00"));
    Instant chosen = at("2026-11-23T09:30");
    assertTrue(POLICY.mayBeAgreed(missed, chosen, at("2026-11-22T15:00")));
    Course reached = POLICY.attempt(missed, AttemptOutcome.REACHED, at("2026-11-22T15:00"), chosen);
    assertEquals(
        Optional.of(new Refusal(Kind.TOO_EARLY, chosen)),
        POLICY.refusal(reached, at("2026-11-22T19:30")));
    assertEquals(Optional.empty(), POLICY.refusal(reached, chosen));
    assertFalse(POLICY.mayBeAgreed(missed, at("2026-11-22T22:00"), at("2026-11-22T15:00")));
    assertFalse(POLICY.mayBeAgreed(missed, at("2026-11-25T10:00"), at("2026-11-22T15:00")));
    assertFalse(POLICY.mayBeAgreed(missed, at("2026-11-22T14:00"), at("2026-11-22T15:00")));
  }

  @Test
  void aCustomerIsCalledByTheHoursOfTheirOwnZone() {
    ZoneId urumqi = ZoneId.of("Asia/Urumqi");
    Course course = POLICY.plan(at("2026-11-22T09:00"), urumqi);
    assertEquals(at("2026-11-22T10:00"), course.notBefore());
    assertEquals(
        Optional.of(new Refusal(Kind.OUTSIDE_ALLOWED_HOURS, at("2026-11-22T10:00"))),
        POLICY.refusal(course, at("2026-11-22T09:59")));
    assertEquals(Optional.empty(), POLICY.refusal(course, at("2026-11-22T22:59")));
  }

  /** New York changes its clocks twice within the range. */
  @Property(tries = 1000)
  void theNextAllowedTimeIsAllowedAndNothingAllowedLiesBetween(
      @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_761_600L) long second,
      @ForAll @IntRange(min = 0, max = 1) int zone) {
    CallingRules rules = rules(zone == 0 ? SHANGHAI : ZoneId.of("America/New_York"));
    Instant from = Instant.ofEpochSecond(second);
    Instant next = rules.nextAllowed(from);
    assertTrue(rules.allowed(next));
    assertFalse(next.isBefore(from));
    for (Instant between = from; between.isBefore(next); between = between.plusSeconds(300)) {
      assertFalse(rules.allowed(between), () -> "allowed earlier than " + next);
    }
  }

  private static Course thrice(AttemptOutcome third) {
    Course course = POLICY.plan(at("2026-11-22T10:00"));
    course = POLICY.attempt(course, AttemptOutcome.NO_ANSWER, at("2026-11-22T10:00"));
    course = POLICY.attempt(course, AttemptOutcome.WRONG_NUMBER, at("2026-11-22T15:00"));
    return POLICY.attempt(course, third, at("2026-11-22T19:00"));
  }
}
