package io.redress.analytics;

import io.redress.kit.inbox.IncomingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Complaints of all kinds and ends, the same for the same seed but for their ids. */
public final class RandomStories {
  private static final List<String> CATEGORIES =
      List.of("basic-communication.weak-signal", "basic-business.bill-disputed", "price.price");
  private static final List<String> BRANCHES = List.of("north", "south");
  private static final List<String> RESULTS =
      List.of(
          "SATISFIED",
          "SATISFIED",
          "SO_SO",
          "DISSATISFIED",
          "NOT_REACHED",
          "NOT_SAMPLED",
          "CANCELLED");

  private final Random random;
  private final Instant start;

  private RandomStories(long seed, Instant start) {
    this.random = new Random(seed);
    this.start = start;
  }

  /** Complaints registered in the ten days after {@code start}. */
  public static List<Story> of(long seed, Instant start, int complaints) {
    var stories = new RandomStories(seed, start);
    return IntStream.range(0, complaints).mapToObj(number -> stories.next()).toList();
  }

  /** All their events in any order. */
  public static List<IncomingEvent> shuffled(long seed, List<Story> stories) {
    var events = new ArrayList<IncomingEvent>();
    stories.forEach(story -> events.addAll(story.events()));
    Collections.shuffle(events, new Random(seed));
    return events;
  }

  private Story next() {
    var story = Story.at(start.plusSeconds(random.nextInt(10 * 86_400)));
    var branch = random.nextInt(4) == 0 ? null : BRANCHES.get(random.nextInt(2));
    var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    var kind = random.nextInt(10);
    story.of(
        random.nextInt(3) == 0 ? "VIP" : "ORDINARY",
        random.nextBoolean() ? "HOTLINE" : "APP",
        random.nextBoolean() ? "lakeside" : null,
        random.nextInt(5) == 0);
    story.registered(
        kind == 0 ? "REPEAT" : "NEW", kind == 1 ? "ENQUIRY" : "COMPLAINT", category, branch);
    if (kind < 2) {
      return story;
    }
    pause(story);
    if (kind == 2) {
      return onTheSpot(story);
    }
    story.started().stage("verify");
    pause(story);
    handled(story, category);
    if (kind == 3) {
      return story.withdrawn().closed("WITHDRAWN", 1, null);
    }
    if (kind == 4) {
      return story.closed(random.nextBoolean() ? "ENQUIRY" : "DUPLICATE", 1, null);
    }
    return rounds(story);
  }

  private void handled(Story story, String category) {
    if (random.nextInt(4) == 0) {
      story.paused("p1", Duration.ofHours(72)).after(Duration.ofHours(random.nextInt(60)));
      if (random.nextBoolean()) {
        story.resumed("p1", Duration.ofHours(3));
      }
    }
    if (random.nextInt(4) == 0) {
      story.corrected(
          random.nextBoolean() ? CATEGORIES.get(0) : category,
          random.nextInt(4) == 0 ? "ENQUIRY" : "COMPLAINT");
    }
    for (var times = 1; times <= random.nextInt(3); times++) {
      story.returned(times).breached(BRANCHES.get(random.nextInt(2)) + "-care");
    }
  }

  private Story onTheSpot(Story story) {
    story.resolvedOnTheSpot();
    if (random.nextBoolean()) {
      pause(story);
      story.repeated(1, true);
      if (random.nextBoolean()) {
        story.parted(0);
      }
    }
    return story;
  }

  private Story rounds(Story story) {
    var rounds = 1 + random.nextInt(3);
    for (var round = 1; round <= rounds; round++) {
      if (random.nextInt(3) == 0) {
        story.urged(round).updated();
      }
      for (var level = 1; level <= random.nextInt(4); level++) {
        pause(story);
        story.escalated(level, round);
      }
      pause(story);
      story
          .approved(round, random.nextBoolean() ? "P-000123" : null, random.nextBoolean())
          .callbackRequested(round);
      pause(story);
      story.calledBack(
          round,
          round < rounds ? "DISSATISFIED" : RESULTS.get(random.nextInt(RESULTS.size())),
          random.nextBoolean()
              ? Map.of("acceptance", 1 + random.nextInt(5), "result", 1 + random.nextInt(5))
              : Map.of());
    }
    if (random.nextInt(5) > 0) {
      story.closed("RESOLVED", rounds, random.nextBoolean());
    }
    return story;
  }

  private void pause(Story story) {
    story.after(Duration.ofMinutes(1 + random.nextInt(2 * 1440)));
  }
}
