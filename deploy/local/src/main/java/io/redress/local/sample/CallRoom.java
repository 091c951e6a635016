package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls customers back and notes what they say. */
final class CallRoom {
  private static final Set<String> OPEN =
      Set.of("PLANNED", "DUE", "REACHED", "UNANSWERED", "SURVEY_SENT");

  private final Office office;
  private final SuiteTime time;

  CallRoom(Office office, SuiteTime time) {
    this.office = office;
    this.time = time;
  }

  /** The callbacks of one complaint that wait for something. */
  List<JsonNode> open(Run run) {
    return office
        .all(Service.CALLBACK, "/callbacks?limit=50&complaintId=" + run.id(), Person.CALLER)
        .stream()
        .filter(callback -> OPEN.contains(callback.path("status").asText()))
        .toList();
  }

  /** Does what can be done now with an open callback. */
  void work(Run run, JsonNode callback) {
    String id = callback.path("id").asText();
    String answer = run.script.answer(id);
    String state = callback.path("status").asText();
    if (answer.equals(Plan.SILENT)) {
      call(run, callback, "NO_ANSWER");
    } else if (state.equals("REACHED") || call(run, callback, "REACHED")) {
      answered(run, id, answer);
    }
  }

  private boolean call(Run run, JsonNode callback, String outcome) {
    Instant notBefore = instant(callback.path("notBefore").asText(""));
    Instant possible = time.nextCallingTime(latest(notBefore, time.now()));
    String state = callback.path("status").asText();
    if (state.equals("SURVEY_SENT") || state.equals("UNANSWERED")) {
      expire(run, callback);
      return false;
    }
    int made = callback.path("attempts").size();
    if (time.now().isBefore(possible)) {
      run.waitsUntil(possible, "an hour at which customers may be called");
      return false;
    }
    Reply reply =
        office.change(
            Service.CALLBACK,
            "/callbacks/" + callback.path("id").asText() + "/attempts",
            Person.CALLER,
            Map.of("outcome", outcome));
    if (reply.ok()) {
      run.step("the customer after attempt " + (made + 1));
      return true;
    }
    refused(run, reply);
    return false;
  }

  private void expire(Run run, JsonNode callback) {
    Instant end = instant(callback.path("dueAt").asText(""));
    if (callback.hasNonNull("expiresAt")) {
      end = instant(callback.path("expiresAt").asText());
    }
    if (time.now().isBefore(end)) {
      run.waitsUntil(end, "the callback to expire");
    } else {
      run.waitsFor("the callback to be closed as not reached");
    }
  }

  private void answered(Run run, String id, String satisfied) {
    Map<String, Object> body = new HashMap<>();
    int mark = satisfied.equals("YES") ? 5 : satisfied.equals("NO") ? 1 : 3;
    body.put("satisfied", satisfied);
    body.put(
        "ratings",
        Map.of(
            "acceptance",
            mark,
            "handling",
            mark,
            "result",
            mark,
            "expected",
            4,
            "perceived",
            mark));
    Reply reply =
        office.change(Service.CALLBACK, "/callbacks/" + id + "/answers", Person.CALLER, body);
    if (reply.ok()) {
      run.step("the lifecycle to hear the customer's answer");
    } else {
      refused(run, reply);
    }
  }

  private void refused(Run run, Reply reply) {
    Instant from = instant(reply.body().path("notBefore").asText(""));
    if (time.now().isBefore(from)) {
      run.waitsUntil(from, "an hour at which customers may be called");
      return;
    }
    if (!reply.overtaken()) {
      run.note("callback refused: " + reply.explained());
    }
    run.waitsFor("the callback: " + reply.explained());
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant instant(String text) {
    return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
  }
}
