package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** The case of one complaint, and its work items in the hands of those whom they are for. */
final class CaseWork {
  private final StartedSuite suite;
  private final String complaintId;
  private final Colleague supervisor;

  CaseWork(StartedSuite suite, String complaintId) {
    this.suite = suite;
    this.complaintId = complaintId;
    this.supervisor = suite.colleague("supervisor.zhao", null, "supervisor");
  }

  String complaintId() {
    return complaintId;
  }

  /** How the case stands. */
  JsonNode look() {
    return supervisor.find(suite.workflow("/cases/" + complaintId));
  }

  /** The case, once it is closed. */
  JsonNode closed() {
    return Eventually.see(
        "the case closed", this::look, file -> file.path("status").asText().equals("CLOSED"));
  }

  /** When the clock to resolve stood still. */
  JsonNode pauses() {
    return supervisor.read(suite.workflow("/cases/" + complaintId + "/pauses")).path("items");
  }

  /** The open item of this step of the diagram, once there is one. */
  JsonNode item(String element) {
    return Eventually.see(element, () -> open(element), item -> !item.isMissingNode());
  }

  private JsonNode open(String element) {
    var items = supervisor.read(suite.workflow("/work-items?complaintId=" + complaintId));
    for (var item : items.path("items")) {
      if (item.path("element").asText().equals(element)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  /** Whoever fills the item's role in its department; another person for every role. */
  Colleague whoseIs(JsonNode item) {
    var role = item.path("role").asText();
    var department = item.path("department").asText();
    return suite.colleague(role + "." + department, department, role);
  }

  /**
   * Completes the item of this step, once there is one.
   *
   * @param result the outcome and its fields
   */
  void complete(String element, Map<String, ?> result) {
    var item = item(element);
    whoseIs(item)
        .change(suite.workflow("/work-items/" + item.path("id").asText() + "/complete"), result);
  }

  /** The customer is called back and says whether they are satisfied. */
  void calledBack(String satisfied) {
    var caller = suite.colleague("caller.qian", "customer-care", "caller");
    var list = suite.callback("/callbacks?complaintId=" + complaintId);
    var callback =
        Eventually.see("a callback", () -> caller.read(list), page -> page.at("/items/0").has("id"))
            .at("/items/0");
    caller.create(
        suite.callback("/callbacks/" + callback.path("id").asText() + "/answers"),
        Map.of("satisfied", satisfied));
  }
}
