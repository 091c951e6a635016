package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;

/** Reads how a case stands. */
final class CaseWatch {
  private final Office office;
  private final SuiteTime time;

  CaseWatch(Office office, SuiteTime time) {
    this.office = office;
    this.time = time;
  }

  String lane(Run run) {
    return read(run).path("lane").asText("STANDARD");
  }

  /** Notes the end of a complaint whose case was closed as often as planned. */
  void look(Run run) {
    JsonNode found = read(run);
    if (!"CLOSED".equals(found.path("status").asText())) {
      run.waitsFor(standing(found));
      return;
    }
    run.closed();
    int rounds = found.path("round").asInt(1);
    if (rounds < run.plan.end().rounds() && run.plan.name().equals(Plans.REOPENED)) {
      run.waitsForOther("the second report of the customer");
      return;
    }
    run.ended(
        new Ending(
            found.path("disposition").asText(""),
            found.path("callbackResult").asText("").replace("null", ""),
            found.path("lane").asText(""),
            rounds,
            found.path("escalationLevel").asInt()));
  }

  /** Whether the clock raised this level; if not, the run waits for the time when it is due. */
  boolean reachedLevel(Run run, int level) {
    JsonNode found = read(run);
    int reached = found.path("escalationLevel").asInt();
    if (reached >= level) {
      return true;
    }
    Instant due = nextLevel(found.path("clocks"));
    String what = "escalation level " + (reached + 1);
    if (time.now().isBefore(due)) {
      run.waitsUntil(due, what);
    } else {
      run.waitsFor(what);
    }
    return false;
  }

  /** Whether the second report of the customer was made and joined the case. */
  boolean repeats(Run run, Run other) {
    if (other == run || !other.isRegistered()) {
      return false;
    }
    JsonNode timeline =
        office
            .read(Service.WORKFLOW, "/cases/" + run.id() + "/timeline", Person.SUPERVISOR)
            .body()
            .path("items");
    return timeline.findValuesAsText("type").contains("complaint.repeated");
  }

  /** Whether the wait for the customer was ended by their answer, before its time was over. */
  boolean resumed(Run run) {
    JsonNode pauses =
        office
            .read(Service.WORKFLOW, "/cases/" + run.id() + "/pauses", Person.SUPERVISOR)
            .body()
            .path("items");
    return StreamSupport.stream(pauses.spliterator(), false)
        .filter(pause -> "CUSTOMER_ASKED".equals(pause.path("kind").asText()))
        .anyMatch(pause -> pause.hasNonNull("endedAt"));
  }

  /** When the resolve clock comes to its next level; long ago when none is left. */
  private static Instant nextLevel(JsonNode clocks) {
    return StreamSupport.stream(clocks.spliterator(), false)
        .filter(clock -> "resolve".equals(clock.path("deadline").asText()))
        .map(clock -> OffsetDateTime.parse(clock.path("dueAt").asText()).toInstant())
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private JsonNode read(Run run) {
    return office.read(Service.WORKFLOW, "/cases/" + run.id(), Person.SUPERVISOR).body();
  }

  private static String standing(JsonNode found) {
    if (!found.has("status") || !found.path("stages").isArray()) {
      return "the case to start";
    }
    return "the case in " + found.path("stages");
  }
}
