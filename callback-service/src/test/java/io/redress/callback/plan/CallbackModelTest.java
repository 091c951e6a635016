package io.redress.callback.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.callback.plan.Refusal.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random sequences of everything that can happen to a callback, beside a much simpler model. */
class CallbackModelTest {

  enum Act {
    ATTEMPT,
    ANSWER,
    TIME_PASSES,
    CASE_CLOSED,
    CASE_GIVEN_UP
  }

  record Step(Act act, AttemptOutcome outcome, Satisfied satisfied, long minutesLater) {}

  /** What the rules say, from the list of attempts alone and without a state. */
  static final class Model {
    private static final ZoneId ZONE = CallingPolicyTest.SHANGHAI;
    private final Instant requestedAt;
    private final List<Instant> attempts = new ArrayList<>();
    private final Set<String> inVain = new HashSet<>();
    private CallbackResult result;

    Model(Instant requestedAt) {
      this.requestedAt = requestedAt;
    }

    boolean mayCall(Instant now) {
      int hour = now.atZone(ZONE).getHour();
      return result == null
          && hour >= 8
          && hour < 21
          && attempts.size() < 3
          && now.isBefore(requestedAt.plus(Duration.ofDays(7)))
          && attempts.stream().noneMatch(at -> now.isBefore(at.plus(Duration.ofHours(4))))
          && attempts.stream().allMatch(at -> now.isBefore(at.plus(Duration.ofHours(72))))
          && !inVain.contains(part(now));
    }

    static String part(Instant at) {
      int hour = at.atZone(ZONE).getHour();
      return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }

    boolean expired(Instant now) {
      return result == null && !now.isBefore(requestedAt.plus(Duration.ofDays(7)));
    }
  }

  private final CallingPolicy policy =
      new CallingPolicy(CallingPolicyTest.rules(CallingPolicyTest.SHANGHAI));

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            net.jqwik.api.Tuple.of(10, Act.ATTEMPT),
            net.jqwik.api.Tuple.of(2, Act.ANSWER),
            net.jqwik.api.Tuple.of(6, Act.TIME_PASSES),
            net.jqwik.api.Tuple.of(1, Act.CASE_CLOSED),
            net.jqwik.api.Tuple.of(1, Act.CASE_GIVEN_UP));
    Arbitrary<Long> minutes =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 240),
            Arbitraries.longs().between(180, 1500),
            Arbitraries.longs().between(0, 4 * 1440));
    return Combinators.combine(
            acts, Arbitraries.of(AttemptOutcome.class), Arbitraries.of(Satisfied.class), minutes)
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 2000)
  void whateverHappensTheRulesHoldAndThereIsOneResult(
      @ForAll("steps") List<Step> steps, @ForAll("starts") Instant requestedAt) {
    Model model = new Model(requestedAt);
    Course course = policy.plan(requestedAt);
    Instant now = requestedAt;
    for (Step step : steps) {
      now = now.plus(Duration.ofMinutes(step.minutesLater()));
      Course before = course;
      course = take(step, course, model, now);
      assertTrue(before.open() || before.equals(course), "what is closed stays as it is");
      assertEquals(model.result, course.result());
      assertEquals(model.result == null, course.open());
      assertEquals(model.attempts.size(), course.attempts());
      assertEquals(course.open(), policy.nextChange(course).isPresent());
      assertEquals(course.open(), course.closedAt() == null);
      assertNextChangeChangesSomething(course);
    }
  }

  @Provide
  Arbitrary<Instant> starts() {
    return Arbitraries.longs()
        .between(1_795_000_000L, 1_795_000_000L + 86_400)
        .map(Instant::ofEpochSecond);
  }

  private Course take(Step step, Course course, Model model, Instant now) {
    return switch (step.act()) {
      case ATTEMPT -> attempt(step.outcome(), course, model, now);
      case ANSWER -> {
        if (model.result != null) {
          assertThrows(
              IllegalStateException.class, () -> policy.answer(course, step.satisfied(), now));
          yield course;
        }
        model.result = step.satisfied().result();
        yield policy.answer(course, step.satisfied(), now);
      }
      case TIME_PASSES -> {
        if (model.expired(now)) {
          model.result = CallbackResult.NOT_REACHED;
        }
        yield policy.elapse(course, now);
      }
      case CASE_CLOSED, CASE_GIVEN_UP -> {
        boolean givenUp = step.act() == Act.CASE_GIVEN_UP;
        if (model.result != null) {
          assertThrows(IllegalStateException.class, () -> policy.caseClosed(course, givenUp, now));
          yield course;
        }
        model.result = givenUp ? CallbackResult.NOT_REACHED : CallbackResult.CANCELLED;
        yield policy.caseClosed(course, givenUp, now);
      }
    };
  }

  private Course attempt(AttemptOutcome outcome, Course course, Model model, Instant now) {
    Optional<Refusal> refusal = policy.refusal(course, now);
    assertEquals(model.mayCall(now), refusal.isEmpty(), () -> refusal + " of " + course);
    if (refusal.isPresent()) {
      assertThrows(IllegalStateException.class, () -> policy.attempt(course, outcome, now));
      assertPromiseHolds(course, refusal.get());
      return course;
    }
    model.attempts.add(now);
    if (outcome != AttemptOutcome.REACHED) {
      model.inVain.add(Model.part(now));
    }
    if (outcome == AttemptOutcome.REFUSED) {
      model.result = CallbackResult.NOT_REACHED;
    }
    return policy.attempt(course, outcome, now);
  }

  /** Who is told from when they may call may call then, unless calling is over by then. */
  private void assertPromiseHolds(Course course, Refusal refusal) {
    if (refusal.from() == null) {
      return;
    }
    Optional<Refusal> then = policy.refusal(course, refusal.from());
    assertTrue(
        then.isEmpty() || then.get().kind() == Kind.CALLING_OVER, () -> refusal + ", then " + then);
  }

  private void assertNextChangeChangesSomething(Course course) {
    policy
        .nextChange(course)
        .ifPresentOrElse(
            at -> {
              assertTrue(!policy.elapse(course, at).equals(course));
              assertSame(course, policy.elapse(course, at.minusNanos(1000)));
            },
            () -> assertNull(policy.nextChange(course).orElse(null)));
  }
}
