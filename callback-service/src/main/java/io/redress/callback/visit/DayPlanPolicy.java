package io.redress.callback.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan of a day: which visitor visits whom, in what order, when.
 *
 * <p>A simple heuristic, the same whatever the order of the visits: those whose time ends first are
 * placed first, each where it adds the least travel between areas, then where it begins first; what
 * found no place is tried once more at the end. Each visit begins in the time that the customer
 * chose; no visitor works longer than a day. It does not move what is placed, so that it may leave
 * out a visit that an exhaustive search would place: on small days it was compared with one (see
 * its test). Whoever is left out is told with the reason.
 */
final class DayPlanPolicy {

  /**
   * A visit to be planned.
   *
   * @param from when it may begin
   * @param to until when it must have ended
   */
  record Job(String id, String area, Instant from, Instant to) {}

  /** A visit in the plan. */
  record Stop(Job job, Instant begin, Instant end) {}

  /** A visitor's day. */
  record Route(String visitor, List<Stop> stops) {}

  /** Why a visit is not in the plan. */
  enum Left {
    /** There is no visitor. */
    NO_VISITOR,
    /** The time that the customer chose is shorter than a visit. */
    TIME_TOO_SHORT,
    /** Every visitor has a full day. */
    NO_CAPACITY,
    /** Nobody is free in the time that the customer chose. */
    NOBODY_FREE_THEN
  }

  /** Every visit is in a route, or in {@code left} with the reason. */
  record Plan(List<Route> routes, Map<String, Left> left) {}

  /**
   * @param length of a visit, the way inside its area included
   * @param travel the way from one area to another
   * @param day what a visitor works at most, visits and travel
   */
  record Rules(Duration length, Duration travel, Duration day) {}

  private record Place(int route, int position, Duration travel, Instant begin) {}

  private static final Comparator<Job> ENDS_FIRST =
      Comparator.comparing(Job::to)
          .thenComparing(Job::from)
          .thenComparing(Job::area)
          .thenComparing(Job::id);
  private static final Comparator<Place> BEST =
      Comparator.comparing(Place::travel)
          .thenComparing(Place::begin)
          .thenComparing(Place::route)
          .thenComparing(Place::position);

  private final Rules rules;

  DayPlanPolicy(Rules rules) {
    this.rules = rules;
  }

  Plan plan(List<Job> jobs, List<String> visitors) {
    List<List<Job>> days = new ArrayList<>();
    visitors.forEach(visitor -> days.add(new ArrayList<>()));
    List<Job> ordered = jobs.stream().sorted(ENDS_FIRST).toList();
    List<Job> unplaced = new ArrayList<>();
    ordered.stream().filter(job -> !place(job, days)).forEach(unplaced::add);
    Map<String, Left> left = new LinkedHashMap<>();
    for (Job job : unplaced) {
      if (!place(job, days)) {
        left.put(job.id(), why(job, days));
      }
    }
    List<Route> routes = new ArrayList<>();
    for (int n = 0; n < visitors.size(); n++) {
      routes.add(new Route(visitors.get(n), stops(days.get(n)).orElseThrow()));
    }
    return new Plan(List.copyOf(routes), left);
  }

  private boolean place(Job job, List<List<Job>> days) {
    List<Place> places = new ArrayList<>();
    for (int route = 0; route < days.size(); route++) {
      for (int position = 0; position <= days.get(route).size(); position++) {
        place(job, days.get(route), route, position).ifPresent(places::add);
      }
    }
    Optional<Place> best = places.stream().min(BEST);
    best.ifPresent(place -> days.get(place.route()).add(place.position(), job));
    return best.isPresent();
  }

  private Optional<Place> place(Job job, List<Job> day, int route, int position) {
    List<Job> with = new ArrayList<>(day);
    with.add(position, job);
    return stops(with)
        .map(
            stops ->
                new Place(
                    route, position, travel(with).minus(travel(day)), stops.get(position).begin()));
  }

  /** When each visit of a day in this order begins and ends; empty where that is not possible. */
  Optional<List<Stop>> stops(List<Job> day) {
    if (work(day).compareTo(rules.day()) > 0) {
      return Optional.empty();
    }
    List<Stop> stops = new ArrayList<>();
    Stop before = null;
    for (Job job : day) {
      Instant begin = job.from();
      if (before != null) {
        Instant there = before.end().plus(way(before.job(), job));
        begin = there.isAfter(begin) ? there : begin;
      }
      Instant end = begin.plus(rules.length());
      if (end.isAfter(job.to())) {
        return Optional.empty();
      }
      before = new Stop(job, begin, end);
      stops.add(before);
    }
    return Optional.of(List.copyOf(stops));
  }

  /** Visits and travel of a day. */
  Duration work(List<Job> day) {
    return rules.length().multipliedBy(day.size()).plus(travel(day));
  }

  /** The ways from one area to another of a day in this order. */
  Duration travel(List<Job> day) {
    Duration travel = Duration.ZERO;
    for (int n = 1; n < day.size(); n++) {
      travel = travel.plus(way(day.get(n - 1), day.get(n)));
    }
    return travel;
  }

  private Duration way(Job from, Job to) {
    return from.area().equals(to.area()) ? Duration.ZERO : rules.travel();
  }

  private Left why(Job job, List<List<Job>> days) {
    if (days.isEmpty()) {
      return Left.NO_VISITOR;
    }
    if (job.from().plus(rules.length()).isAfter(job.to())) {
      return Left.TIME_TOO_SHORT;
    }
    boolean full =
        days.stream().allMatch(day -> work(day).plus(rules.length()).compareTo(rules.day()) > 0);
    return full ? Left.NO_CAPACITY : Left.NOBODY_FREE_THEN;
  }
}
