package io.redress.callback.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.callback.visit.DayPlanPolicy.Job;
import io.redress.callback.visit.DayPlanPolicy.Left;
import io.redress.callback.visit.DayPlanPolicy.Plan;
import io.redress.callback.visit.DayPlanPolicy.Route;
import io.redress.callback.visit.DayPlanPolicy.Rules;
import io.redress.callback.visit.DayPlanPolicy.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayPlanPolicyTest {

  private static final Instant MORNING = Instant.parse("2026-11-27T00:30:00Z");
  private static final Rules RULES =
      new Rules(Duration.ofMinutes(90), Duration.ofMinutes(30), Duration.ofHours(8));
  private static final DayPlanPolicy POLICY = new DayPlanPolicy(RULES);

  private static Job job(String id, String area, double from, double to) {
    return new Job(id, area, hour(from), hour(to));
  }

  private static Instant hour(double hours) {
    return MORNING.plus(Duration.ofMinutes((long) (hours * 60)));
  }

  @Test
  void aDayHasFiveVisitsOfAnHourAndAHalf() {
    List<Job> jobs = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      jobs.add(job("v" + n, "a", 0, 12));
    }
    Plan plan = POLICY.plan(jobs, List.of("wang"));
    assertEquals(5, plan.routes().get(0).stops().size());
    assertEquals(Map.of("v5", Left.NO_CAPACITY), plan.left());
  }

  @Test
  void visitsOfOneAreaAreMadeTogether() {
    Plan plan =
        POLICY.plan(
            List.of(
                job("1", "a", 0, 9), job("2", "b", 0, 9), job("3", "a", 0, 9), job("4", "b", 0, 9)),
            List.of("wang", "li"));
    for (Route route : plan.routes()) {
      Set<String> areas = new HashSet<>();
      route.stops().forEach(stop -> areas.add(stop.job().area()));
      assertTrue(areas.size() <= 1, route::toString);
    }
    assertEquals(Map.of(), plan.left());
  }

  @Test
  void whoIsLeftOutIsToldWhy() {
    List<Job> jobs = List.of(job("short", "a", 0, 1), job("1", "a", 0, 1.5), job("2", "a", 0, 1.5));
    Plan plan = POLICY.plan(jobs, List.of("wang"));
    assertEquals(Left.TIME_TOO_SHORT, plan.left().get("short"));
    assertEquals(Left.NOBODY_FREE_THEN, plan.left().get("2"));
    assertEquals(Left.NO_VISITOR, POLICY.plan(jobs, List.of()).left().get("1"));
  }

  /** The published staffing: 23 visits need four visitors who work a little longer than a day. */
  @Test
  void twentyThreeVisitsAreFourVisitorsOfSixAtMost() {
    DayPlanPolicy longer =
        new DayPlanPolicy(new Rules(Duration.ofMinutes(90), Duration.ZERO, Duration.ofHours(9)));
    List<Job> jobs = new ArrayList<>();
    for (int n = 0; n < 23; n++) {
      jobs.add(job("v" + n, "a" + n % 4, 0, 9));
    }
    assertEquals(Map.of(), longer.plan(jobs, List.of("a", "b", "c", "d")).left());
    Plan eight = POLICY.plan(jobs, List.of("a", "b", "c", "d"));
    assertTrue(eight.left().size() >= 3);
  }

  @Property(tries = 300)
  void nobodyWorksLongerThanADayAndEverybodyIsPlannedOrExplained(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 30) int visits,
      @ForAll @IntRange(min = 0, max = 5) int visitors) {
    List<Job> jobs = random(seed, visits);
    Plan plan = POLICY.plan(jobs, names(visitors));
    Set<String> met = new HashSet<>(plan.left().keySet());
    for (Route route : plan.routes()) {
      List<Job> day = route.stops().stream().map(Stop::job).toList();
      assertFalse(POLICY.work(day).compareTo(RULES.day()) > 0);
      assertEquals(route.stops(), POLICY.stops(day).orElseThrow());
      Stop before = null;
      for (Stop stop : route.stops()) {
        assertTrue(met.add(stop.job().id()), "twice");
        assertFalse(stop.begin().isBefore(stop.job().from()));
        assertFalse(stop.end().isAfter(stop.job().to()));
        assertTrue(before == null || !stop.begin().isBefore(before.end()));
        before = stop;
      }
    }
    assertEquals(visits, met.size());
  }

  @Property(tries = 100)
  void theOrderOfTheVisitsChangesNothing(@ForAll long seed) {
    List<Job> jobs = random(seed, 15);
    List<Job> shuffled = new ArrayList<>(jobs);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(POLICY.plan(jobs, names(3)), POLICY.plan(shuffled, names(3)));
  }

  /** On days of up to six visits: never more than one visit fewer than possible, rarely any. */
  @Test
  void onSmallDaysItIsCloseToTheOptimum() {
    int days = 400;
    int best = 0;
    for (int seed = 0; seed < days; seed++) {
      List<Job> jobs = random(seed, 3 + seed % 4);
      int visitors = 1 + seed % 2;
      int planned = jobs.size() - POLICY.plan(jobs, names(visitors)).left().size();
      int possible = optimum(jobs, new ArrayList<>(lists(visitors)), 0);
      assertTrue(planned >= possible - 1, "seed " + seed + ": " + planned + " of " + possible);
      best += planned == possible ? 1 : 0;
    }
    assertTrue(
        best >= days * 9 / 10, best + " of " + days + " days are planned as well as possible");
  }

  /** The most visits that any plan has: every visitor, every place, or left out. */
  private static int optimum(List<Job> jobs, List<List<Job>> days, int next) {
    if (next == jobs.size()) {
      return 0;
    }
    int most = optimum(jobs, days, next + 1);
    for (List<Job> day : days) {
      for (int position = 0; position <= day.size(); position++) {
        if (most == jobs.size() - next) {
          return most;
        }
        day.add(position, jobs.get(next));
        // A visit that comes later may not make room: begins only move back.
        if (POLICY.stops(day).isPresent()) {
          most = Math.max(most, 1 + optimum(jobs, days, next + 1));
        }
        day.remove(position);
      }
    }
    return most;
  }

  private static List<List<Job>> lists(int count) {
    List<List<Job>> lists = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static List<Job> random(long seed, int count) {
    Random random = new Random(seed);
    List<Job> jobs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double from = random.nextInt(14) / 2.0;
      double length = 1.5 + random.nextInt(8) / 2.0;
      jobs.add(job("v" + n, "area" + random.nextInt(3), from, Math.min(from + length, 10)));
    }
    return jobs;
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      names.add("visitor." + n);
    }
    return names;
  }
}
