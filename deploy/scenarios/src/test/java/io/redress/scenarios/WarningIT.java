package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A flood of complaints is warned of, taken upward, acknowledged, and answered as one. */
@ExtendWith(OneSuite.class)
@Order(Order.DEFAULT + 4)
class WarningIT {
  private static final String SAID = "We know why answers take so long, and have hired people.";

  private final StartedSuite suite;
  private final Colleague head;
  private final Colleague coordinator;

  WarningIT(StartedSuite suite) {
    this.suite = suite;
    this.head = suite.colleague("head.fang", "hotline", "head");
    this.coordinator = suite.colleague("coordinator.guo", "complaint-centre", "coordinator");
  }

  @Test
  void aFloodIsWarnedOfTakenUpwardAcknowledgedWithAnActionAndAnsweredTogether() {
    var flood = Flood.of("service-quality.late-answer", suite, 3);
    var warning = flood.warning();
    walksUpward(warning);
    acknowledged(warning);
    assertEquals(
        new TreeSet<>(flood.complaints().keySet()),
        new TreeSet<>(
            head.read(suite.analytics("/warnings/" + warning + "/complaints?limit=200"))
                .path("items")
                .findValuesAsText("complaintId")),
        "the warning rests on exactly these");
    allRead(warning, flood.complaints());
    allResolved(warning, flood.complaints().keySet());
  }

  private void walksUpward(String warning) {
    told(warning, 1);
    suite.goOn(Duration.ofMinutes(31));
    told(warning, 2);
    suite.goOn(Duration.ofHours(2));
    told(warning, 3);
    var steps = head.read(suite.workflow("/warnings/" + warning + "/timeline"));
    var text = steps.toString();
    for (var role : List.of("team-leader", "head", "company-leadership")) {
      assertTrue(text.contains("\"" + role + "\""), role + " was told: " + text);
    }
  }

  private void told(String warning, int level) {
    var seen =
        Eventually.see(
            "level " + level,
            () -> head.find(suite.workflow("/warnings/" + warning)),
            it -> it.path("level").asInt() == level);
    assertEquals("UPWARD", seen.path("state").asText(), seen.toString());
    assertEquals("hotline", seen.path("department").asText(), seen.toString());
  }

  private void acknowledged(String warning) {
    head.change(
        suite.analytics("/warnings/" + warning + "/acknowledgement"),
        Map.of("assessment", "REAL", "action", "Six more people answer from Monday on."));
    Eventually.see(
        "acknowledged",
        () -> head.read(suite.workflow("/warnings/" + warning)),
        it -> it.path("state").asText().equals("ACKNOWLEDGED"));
    var actions = "/warnings/" + warning + "/actions";
    var action =
        head.create(
            suite.workflow(actions),
            Map.of(
                "what", "Six more people answer from Monday on.",
                "person", "handler.bo",
                "due", suite.now().plus(Duration.ofDays(5)).toString()));
    suite
        .colleague("handler.bo", "hotline", "handler")
        .change(
            suite.workflow(actions + "/" + action.path("id").asText() + "/outcome"),
            Map.of("done", true, "result", "They have begun."));
    var followed = head.read(suite.workflow("/warnings/" + warning));
    assertEquals("REAL", followed.at("/acknowledgement/assessment").asText(), followed.toString());
    assertEquals("They have begun.", followed.at("/actions/0/result").asText());
  }

  /** One message, and each customer reads it with their own ticket. */
  private void allRead(String warning, Map<String, Customer> complaints) {
    answered(
        warning,
        coordinator,
        complaints.keySet(),
        "message",
        Map.of("en", SAID, "zh", "我们已了解答复缓慢的原因，并已增加人手。"));
    complaints
        .values()
        .forEach(
            customer ->
                Eventually.see(
                    "the message", customer::messages, it -> it.toString().contains(SAID)));
  }

  /** One resolution, which waits for its review in every case. */
  private void allResolved(String warning, Set<String> complaints) {
    for (var complaint : complaints) {
      new CaseWork(suite, complaint).complete("task_verify", Map.of("outcome", "complaint"));
    }
    complaints.forEach(complaint -> new CaseWork(suite, complaint).item("task_process"));
    answered(
        warning,
        suite.colleague("handler.bo", "hotline", "handler"),
        complaints,
        "resolution",
        Map.of(
            "outcome",
            "resolved",
            "fields",
            Map.of("cause", "Too few people", "measure", "Six more people")));
    for (var complaint : complaints) {
      new CaseWork(suite, complaint).complete("task_review", Map.of("outcome", "approved"));
    }
    var first = new CaseWork(suite, complaints.iterator().next());
    assertEquals("customer-care", first.item("task_feedback").path("department").asText());
  }

  private void answered(
      String warning, Colleague by, Set<String> complaints, String kind, Map<String, ?> answer) {
    var answers = "/warnings/" + warning + "/answers";
    var given = by.create(suite.workflow(answers), Map.of("complaints", complaints, kind, answer));
    JsonNode done =
        Eventually.see(
            kind,
            () -> by.read(suite.workflow(answers + "/" + given.path("id").asText())),
            it -> it.path("state").asText().equals("DONE"));
    assertEquals(complaints.size(), done.path("done").asInt(), done.toString());
  }
}
