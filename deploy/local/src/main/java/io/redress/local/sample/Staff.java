package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Staff of all departments: they claim the work items in the inbox and complete them as planned.
 */
final class Staff {
  private final Office office;
  private final CaseWatch cases;
  private final Customer customer;

  Staff(Office office, CaseWatch cases, Customer customer) {
    this.office = office;
    this.cases = cases;
    this.customer = customer;
  }

  /** The whole inbox: every item that is open or claimed. */
  List<JsonNode> inbox() {
    return office.all(Service.WORKFLOW, "/work-items?limit=200", Person.SUPERVISOR);
  }

  /**
   * Does what can be done with one item now.
   *
   * @param other the complaint that this one refers to, itself when it refers to none
   */
  void work(Run run, JsonNode item, Run other) {
    String id = item.path("id").asText();
    if (run.isDone(id)) {
      return;
    }
    Decision decision = run.script.decision(id, item.path("element").asText());
    run.script.owe(decision.before(), id);
    if (!customer.act(run) || !gateOpen(run, decision.gate(), other)) {
      return;
    }
    complete(run, item, resolved(decision, other));
  }

  private boolean gateOpen(Run run, Gate gate, Run other) {
    return switch (gate) {
      case OPEN -> true;
      case CLOSED -> waiting(run, gate);
      case LANE_RAISED -> !"STANDARD".equals(cases.lane(run)) || waiting(run, gate);
      case REPORTED_AGAIN -> otherReported(run, other);
      case LEVEL_THREE -> cases.reachedLevel(run, 3);
      case CLOCK_RUNS_AGAIN -> cases.resumed(run) || waiting(run, gate);
    };
  }

  private boolean waiting(Run run, Gate gate) {
    run.waitsFor(gate.says());
    return false;
  }

  private boolean otherReported(Run run, Run other) {
    if (cases.repeats(run, other)) {
      return true;
    }
    run.waitsForOther(Gate.REPORTED_AGAIN.says());
    return false;
  }

  private Decision resolved(Decision decision, Run other) {
    if (!decision.fields().containsValue(Plans.THE_OTHER)) {
      return decision;
    }
    Map<String, Object> fields = new HashMap<>(decision.fields());
    fields.replaceAll(
        (name, value) -> Plans.THE_OTHER.equals(value) ? other.ticketNumber() : value);
    return new Decision(
        decision.outcome(), fields, decision.before(), decision.gate(), decision.after());
  }

  private void complete(Run run, JsonNode item, Decision decision) {
    String id = item.path("id").asText();
    String element = item.path("element").asText();
    Person who = holder(item);
    if ("OPEN".equals(item.path("state").asText())) {
      Reply claimed = office.change(Service.WORKFLOW, "/work-items/" + id + "/claim", who, null);
      if (!claimed.ok()) {
        refused(run, element + " cannot be claimed by " + who.user(), claimed);
        return;
      }
    }
    Map<String, Object> body = new Form(item).filledIn(decision);
    run.unsure(id);
    Reply done = office.change(Service.WORKFLOW, "/work-items/" + id + "/complete", who, body);
    run.sure(id);
    if (done.ok()) {
      completed(run, id, element);
    } else {
      refused(run, element + " cannot be completed by " + who.user(), done);
    }
  }

  /** Finds out whether completions happened whose answers were lost. */
  void settle(Run run) {
    for (String id : run.unsure()) {
      JsonNode item = office.read(Service.WORKFLOW, "/work-items/" + id, Person.SUPERVISOR).body();
      if ("COMPLETED".equals(item.path("state").asText())) {
        completed(run, id, item.path("element").asText());
      }
      run.sure(id);
    }
  }

  private void completed(Run run, String id, String element) {
    run.itemDone(id, element);
    run.script.owe(run.script.decision(id, element).after(), id);
    customer.act(run);
  }

  /** Somebody else was faster, or the item is gone: the next look at the inbox tells. */
  private void refused(Run run, String what, Reply reply) {
    if (!reply.overtaken()) {
      run.note(what + ": " + reply.explained());
    }
    run.waitsFor(what + ": " + reply.explained());
  }

  /** Whoever has the item, else the one who fills its role in its department. */
  private static Person holder(JsonNode item) {
    String role = item.path("role").asText("handler");
    String department = item.path("department").asText("complaint-centre");
    return item.hasNonNull("assignee")
        ? new Person(item.path("assignee").asText(), department, List.of(role))
        : Person.of(role, department);
  }
}
