package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A visit that leaves work to do: the work is the case's, and the customer is called after both.
 */
@ExtendWith(OneSuite.class)
@Order(Order.DEFAULT + 3)
class VisitIT {
  private static final List<String> KIT =
      List.of(
          "TEST_PHONE_MOBILE",
          "TEST_PHONE_UNICOM",
          "TEST_PHONE_TELECOM",
          "NOTEBOOK",
          "OVERSHOES",
          "LEAFLETS",
          "GIFTS");
  private static final String LEFT = "Turn the antenna on the roof of the school by ten degrees.";

  private final StartedSuite suite;
  private final Colleague supervisor;
  private final Colleague visitor;

  VisitIT(StartedSuite suite) {
    this.suite = suite;
    this.supervisor = suite.ofBranch("north", "supervisor.zhao", "supervisor");
    this.visitor = suite.colleague("visitor.he", "customer-care", "visitor");
  }

  @Test
  void whatAVisitLeavesToDoIsDoneInTheCaseAndTheCustomerIsCalledAndCounted() {
    suite.goOnUntil(LocalTime.of(9, 0));
    var complaint =
        new FrontDesk(suite, 2)
            .register("basic-communication.weak-signal", "VIP", "No signal in the kitchen")
            .path("id")
            .asText();
    var work = new CaseWork(suite, complaint);
    work.complete("task_verify", Map.of("outcome", "complaint"));

    var visit = agreed(complaint);
    suite.goOnUntil(LocalTime.of(10, 0));
    made(visit);
    doneInTheCase(work, complaint);

    work.complete(
        "task_cooperate", Map.of("outcome", "done", "contribution", "The antenna was turned"));
    work.complete(
        "task_process",
        Map.of("outcome", "resolved", "cause", "An antenna", "measure", "It was turned"));
    work.complete("task_review", Map.of("outcome", "approved"));
    work.complete("task_feedback", Map.of("outcome", "informed"));
    work.calledBack("YES");
    assertEquals("RESOLVED", work.closed().path("disposition").asText());
    calledAfterTheVisit(visit);
    counted(complaint);
  }

  /** The case is worth a visit; one is proposed, a time is offered and chosen, the day planned. */
  private String agreed(String complaint) {
    var candidate =
        Eventually.see(
            "a candidate for a visit",
            () ->
                items(supervisor.read(suite.callback("/visit-candidates")))
                    .filter(it -> it.path("complaintId").asText().equals(complaint))
                    .findFirst(),
            found -> found.isPresent());
    assertTrue(
        candidate.orElseThrow().path("reasons").toString().contains("\"VIP\""),
        candidate.toString());
    var visit =
        supervisor
            .create(
                suite.callback("/visits"), Map.of("complaintId", complaint, "area", "riverside"))
            .path("id")
            .asText();
    var time = Map.of("from", at(10), "to", at(12));
    supervisor.change(
        suite.callback("/visits/" + visit + "/offers"), Map.of("times", List.of(time)));
    supervisor.change(
        suite.callback("/visits/" + visit + "/answer"), Map.of("answer", "ACCEPTED", "time", time));
    var plan =
        supervisor.change(
            suite.callback("/visit-plans"),
            Map.of(
                "day", suite.today().toString(),
                "branch", "north",
                "visitors", List.of("visitor.he")));
    assertEquals(visit, plan.at("/routes/0/stops/0/visitId").asText(), plan.toString());
    return visit;
  }

  private String at(int hour) {
    return suite.today().atTime(hour, 0).atZone(StartedSuite.ZONE).toOffsetDateTime().toString();
  }

  private void made(String visit) {
    visitor.change(suite.callback("/visits/" + visit + "/start"), Map.of("kit", KIT));
    var record =
        visitor.change(
            suite.callback("/visits/" + visit + "/record"),
            Map.of(
                "outcome", "FOLLOW_UP",
                "tests", Stream.of("MOBILE", "UNICOM", "TELECOM").map(VisitIT::tested).toList(),
                "situation", "SPECIFIC_REQUEST",
                "outlook", "SOON",
                "followUp",
                    Map.of(
                        "department",
                        "network-maintenance",
                        "what",
                        LEFT,
                        "until",
                        suite.today().plusDays(1).toString())));
    assertEquals("COMPLETED", record.path("state").asText(), record.toString());
  }

  private static Map<String, Object> tested(String network) {
    return Map.of("network", network, "signalDbm", -104, "downloadMbps", 3.2, "callHeld", false);
  }

  /** Whoever has the work reads what is to be done, and does it. */
  private void doneInTheCase(CaseWork work, String complaint) {
    var item = work.item("task_followUp");
    assertEquals("network-maintenance", item.path("department").asText(), item.toString());
    assertTrue(
        work.look().path("openItems").findValuesAsText("element").contains("task_followUp"),
        "the case shows it");
    var toDo =
        work.whoseIs(item)
            .read(suite.callback("/visit-follow-ups?complaintId=" + complaint))
            .at("/items/0");
    assertEquals(LEFT, toDo.path("what").asText(), toDo.toString());
    work.complete("task_followUp", Map.of("outcome", "done", "result", "Turned and measured"));
  }

  /** Two days later, by another person than the visitor. */
  private void calledAfterTheVisit(String visit) {
    suite.goOn(Duration.ofDays(2));
    var caller = suite.colleague("caller.qian", "customer-care", "caller");
    var due = suite.callback("/visits?callDueBefore=" + suite.now());
    assertTrue(
        items(caller.read(due)).anyMatch(it -> it.path("id").asText().equals(visit)),
        "the customer is to be called");
    var called =
        caller.change(suite.callback("/visits/" + visit + "/call"), Map.of("satisfied", "YES"));
    assertEquals("YES", called.path("satisfied").asText());
    assertTrue(
        items(caller.read(due)).noneMatch(it -> it.path("id").asText().equals(visit)),
        "nobody calls again");
  }

  private void counted(String complaint) {
    var analyst = suite.colleague("analyst.lin", null, "analyst");
    var from = LocalDate.ofInstant(suite.now(), StartedSuite.ZONE).minusDays(9);
    for (var figure : List.of("satisfied", "several-departments", "response-rate")) {
      var list =
          suite.analytics(
              "/figures/%s/cases?from=%s&to=%s&limit=200".formatted(figure, from, suite.today()));
      Eventually.see(
          figure,
          () -> analyst.read(list),
          page -> page.path("items").findValuesAsText("complaintId").contains(complaint));
    }
  }

  private static Stream<JsonNode> items(JsonNode page) {
    var items = Stream.<JsonNode>builder();
    page.path("items").forEach(items);
    return items.build();
  }
}
