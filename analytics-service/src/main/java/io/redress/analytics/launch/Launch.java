package io.redress.analytics.launch;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Spelling;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A launch. Its verbs refuse by {@link AnalyticsProblem#LAUNCH_STATE} what its state forbids. */
@Entity
@Table(name = "launch")
class Launch {
  @Id private String id;
  private String name;

  @Enumerated(EnumType.STRING)
  private LaunchKind kind;

  private String product;

  /** By which complaints are found that name it. */
  private String productKey;

  private LocalDate launchDate;
  private int watchDays;
  private Instant startsAt;
  private Instant endsAt;
  private String owner;
  @Embedded private ExpectedComplaints expected;
  private String categories;
  private String districts;
  private String plan;

  @Enumerated(EnumType.STRING)
  private LaunchState state;

  private Instant registeredAt;
  private String registeredBy;
  private Instant launchedAt;
  private Instant closedAt;
  private String conclusion;

  /** Every step makes another version, also one that changes nothing else. */
  private int steps;

  @Version private long version;

  protected Launch() {}

  /**
   * @param content complete with its days of watch
   * @param zone cuts the days
   */
  Launch(String id, LaunchContent content, String by, Instant now, ZoneId zone) {
    this.id = id;
    this.state = LaunchState.REGISTERED;
    this.registeredBy = by;
    this.registeredAt = now;
    write(content, zone);
  }

  /**
   * Plans something else. What was ready must be looked at again; of what is on the market only
   * owner, expectation and plan may change.
   */
  void change(LaunchContent content, ZoneId zone) {
    require(LaunchState.REGISTERED, LaunchState.READY, LaunchState.LAUNCHED);
    if (state == LaunchState.LAUNCHED) {
      requireOnlyOpenEnds(content);
    } else {
      state = LaunchState.REGISTERED;
    }
    write(content, zone);
    steps++;
  }

  void ready() {
    require(LaunchState.REGISTERED);
    state = LaunchState.READY;
    steps++;
  }

  void launch(LocalDate today, Instant now) {
    require(LaunchState.READY);
    if (launchDate.isAfter(today)) {
      throw ProblemException.of(
              AnalyticsProblem.LAUNCH_STATE, "Its date, %s, has not come.".formatted(launchDate))
          .with("state", state);
    }
    state = LaunchState.LAUNCHED;
    steps++;
    launchedAt = now;
  }

  void watched() {
    require(LaunchState.LAUNCHED);
    state = LaunchState.WATCHED;
    steps++;
  }

  void close(String with, Instant now, ZoneId zone) {
    require(LaunchState.REGISTERED, LaunchState.READY, LaunchState.LAUNCHED, LaunchState.WATCHED);
    state = LaunchState.CLOSED;
    steps++;
    conclusion = with;
    closedAt = now;
    if (startsAt != null) {
      endsAt = end(startsAt, endsAt, closedAt, zone);
    }
  }

  /** The end of a watch that ends with a closing at the latest: its last day is a whole one. */
  static Instant end(Instant starts, Instant ends, Instant closed, ZoneId zone) {
    var day = begin(LocalDate.ofInstant(closed, zone), zone);
    var end = day.isBefore(ends) ? day : ends;
    return end.isBefore(starts) ? starts : end;
  }

  private void write(LaunchContent content, ZoneId zone) {
    name = content.name();
    kind = content.kind();
    product = content.product();
    productKey = key(product);
    launchDate = content.date();
    watchDays = content.watchDays();
    startsAt = launchDate == null ? null : begin(launchDate, zone);
    endsAt = launchDate == null ? null : begin(until(), zone);
    owner = content.owner();
    expected = content.expected();
    categories = String.join(",", content.categories());
    districts = String.join(",", content.districts());
    plan = content.plan();
  }

  /** By which complaints are found that name a product; empty where nothing of it is left. */
  static String key(String product) {
    return Objects.requireNonNullElse(Spelling.of(product), "");
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private void requireOnlyOpenEnds(LaunchContent to) {
    var same =
        name.equals(to.name())
            && kind == to.kind()
            && product.equals(to.product())
            && launchDate.equals(to.date())
            && watchDays == to.watchDays()
            && categories().equals(to.categories())
            && districts().equals(to.districts());
    if (!same || to.expected() == null || to.owner() == null || to.plan() == null) {
      throw ProblemException.of(
              AnalyticsProblem.LAUNCH_STATE,
              "It is on the market: owner, expectation and plan may be changed, not left out, and"
                  + " nothing else.")
          .with("state", state);
    }
  }

  private void require(LaunchState... allowed) {
    if (!Arrays.asList(allowed).contains(state)) {
      throw ProblemException.of(AnalyticsProblem.LAUNCH_STATE, "Its state is " + state + ".")
          .with("state", state);
    }
  }

  LaunchContent content() {
    return new LaunchContent(
        name,
        kind,
        product,
        launchDate,
        watchDays,
        owner,
        expected,
        categories(),
        districts(),
        plan);
  }

  private static List<String> listed(String codes) {
    return codes.isEmpty() ? List.of() : List.of(codes.split(","));
  }

  List<String> categories() {
    return listed(categories);
  }

  List<String> districts() {
    return listed(districts);
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  String product() {
    return product;
  }

  LocalDate date() {
    return launchDate;
  }

  /** The day after the last watched one. */
  LocalDate until() {
    return launchDate.plusDays(watchDays);
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  ExpectedComplaints expected() {
    return expected;
  }

  LaunchState state() {
    return state;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  String registeredBy() {
    return registeredBy;
  }

  Instant launchedAt() {
    return launchedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  String conclusion() {
    return conclusion;
  }

  long version() {
    return version;
  }
}
