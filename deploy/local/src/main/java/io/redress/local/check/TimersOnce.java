package io.redress.local.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A timer acts once, and not later than its poll interval allows; a callback gives one result for a
 * round.
 */
final class TimersOnce implements Invariant {
  /** A poll of five seconds, and the time that a busy machine needs to work off what came due. */
  private static final Duration LATE = Duration.ofSeconds(20);

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    twice(evidence, "escalation.raised", List.of("complaintId", "round", "level"), found);
    twice(
        evidence,
        "deadline.breached",
        List.of("complaintId", "deadline", "element", "round", "startedAt", "dueAt"),
        found);
    twice(
        evidence,
        "deadline.warned",
        List.of("complaintId", "deadline", "element", "round", "startedAt", "dueAt"),
        found);
    twice(evidence, "callback.completed", List.of("complaintId", "round"), found);
    Instant late = Instant.now().plus(evidence.suite().clockOffset()).minus(LATE);
    evidence
        .database()
        .rows(
            "select PROCESS_INSTANCE_ID_, HANDLER_TYPE_, DUEDATE_, RETRIES_"
                + " from workflow.ACT_RU_JOB where DUEDATE_ < ? or RETRIES_ = 0",
            LocalDateTime.ofInstant(late, ZoneOffset.UTC))
        .forEach(row -> found.add("job late or out of retries: " + String.join(" ", row)));
    return found;
  }

  private void twice(Evidence evidence, String type, List<String> members, List<String> found) {
    Map<String, Set<String>> seen = new HashMap<>();
    for (LoggedEvent event : evidence.events()) {
      if (event.type().equals(type)) {
        seen.computeIfAbsent(identity(event, members), k -> new HashSet<>()).add(event.id());
      }
    }
    seen.forEach(
        (what, ids) -> {
          if (ids.size() > 1) {
            found.add(type + " came " + ids.size() + " times for " + what);
          }
        });
  }

  private String identity(LoggedEvent event, List<String> members) {
    try {
      JsonNode data = json.readTree(event.payload());
      return String.join(" ", members.stream().map(m -> data.path(m).asText("")).toList());
    } catch (JsonProcessingException e) {
      return "an event that is no JSON: " + event.id();
    }
  }
}
