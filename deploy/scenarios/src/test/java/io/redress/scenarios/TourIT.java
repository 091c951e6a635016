package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.scenarios.Shell.Ran;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tour of the README, taken as a newcomer takes it: what it says is what one sees. */
@ExtendWith(OneSuite.class)
@Order(Order.DEFAULT + 1)
class TourIT {
  private final StartedSuite suite;

  TourIT(StartedSuite suite) {
    this.suite = suite;
  }

  @Test
  void everyStepOfTheTourPrintsWhatTheReadmeSays() throws Exception {
    var blocks = Readme.of("README.md").section("## A tour of five minutes").commands();
    assertEquals("deploy/up --no-sample\n", blocks.get(0), "the suite is started first");

    Queue<Ran> steps = new ArrayDeque<>(suite.shell().run(blocks.subList(1, blocks.size())));
    assertEquals("", next(steps).printed(), "tokens are kept");
    registered(next(steps).printed());
    tracked(next(steps).printed());
    lookedUp(next(steps).printed().lines().toList());
    startedCase(next(steps).printed());
    claimed(next(steps).printed().lines().toList());
    completed(steps.remove());
    dispatched(next(steps).printed());
    explained(next(steps).printed().lines().toList());
    escalated(next(steps).printed());
    counted(next(steps).printed().lines().toList());
    withdrawn(next(steps).printed());
    assertEquals(List.of(), List.copyOf(steps), "a further step: say here what it prints");
  }

  @Test
  void whatTheSuiteSaysToTryNextWorks() throws Exception {
    var printed = suite.printed();
    var next = printed.substring(printed.indexOf("  TOKEN="), printed.indexOf("Ctrl-C"));
    shows(next, "deploy/token ", "curl ", "deploy/clock ");

    var ran = suite.shell().run(List.of(next)).get(0);

    assertEquals(List.of(), ran.refusals(), ran.printed());
    shows(ran.printed(), "{\"items\":[", "ahead, the suite's time is ");
  }

  private static Ran next(Queue<Ran> steps) {
    var step = steps.remove();
    assertEquals(List.of(), step.refusals(), step.printed());
    return step;
  }

  private static void registered(String printed) {
    shows(printed, "\"ticketNumber\":\"", "\"trackingCode\":\"", "\"type\":\"NEW\"");
    shows(printed, "\"lane\":\"STANDARD\"", "\"completeness\":", "\"suggestedPlans\":[{");
    shows(printed, "\"firstResponsible\":{\"person\":\"mei\",\"department\":\"customer-care\"}");
  }

  private static void tracked(String printed) {
    shows(printed, "\"ticketNumber\":\"", "\"status\":\"", "\"text\":\"");
    assertFalse(printed.contains("mei"), "customers see nobody of the staff: " + printed);
  }

  private static void lookedUp(List<String> answers) {
    assertEquals(2, answers.size(), "one answer in Chinese, one in English");
    answers.forEach(answer -> shows(answer, "\"items\":[{", "\"id\":\"P-", "\"words\":["));
    assertEquals(2, answers.get(1).split("\"id\":\"P-", -1).length, "one plan was asked for");
  }

  private static void startedCase(String printed) {
    shows(printed, "\"status\":\"OPEN\"", "\"stages\":[", "\"clocks\":[{", "\"openItems\":[");
  }

  private static void claimed(List<String> answers) {
    assertEquals(2, answers.size(), String.join("\n", answers));
    shows(answers.get(0), "\"outcome\":\"complaint\"", "\"outcome\":\"enquiry\"", "\"fields\":[");
    shows(answers.get(1), "\"state\":\"CLAIMED\"", "\"assignee\":\"chen\"");
  }

  /** A mistake, and the only answer of the tour that is a refusal. */
  private static void completed(Ran step) {
    assertEquals(1, step.refusals().size(), step.refusals().toString());
    assertTrue(step.refusals().get(0).startsWith("400 POST"), step.refusals().get(0));
    var answers = step.printed().lines().toList();
    assertEquals(2, answers.size(), step.printed());
    shows(answers.get(0), "\"errors\":[{\"field\":\"outcome\"", "\"mend\":");
    shows(answers.get(1), "\"state\":\"COMPLETED\"", "\"outcome\":\"complaint\"");
  }

  private static void dispatched(String printed) {
    shows(printed, "\"leadDepartment\":\"billing\"", "\"stages\":[");
    shows(printed, "\"cooperatingDepartments\":[\"customer-care\",\"finance\"]");
  }

  private static void explained(List<String> lines) {
    var happened = lines.stream().filter(line -> line.startsWith("\"at\":")).toList();
    shows(happened.get(0), "\"type\":\"case.started\"");
    var times = happened.stream().map(line -> line.split(",")[0]).toList();
    assertEquals(times.stream().sorted().toList(), times, "oldest first");
    var clocks = lines.stream().filter(line -> line.startsWith("\"deadline\":")).toList();
    assertEquals(lines.size(), happened.size() + clocks.size(), String.join("\n", lines));
    for (var clock : clocks) {
      var zoned = "\"dueAt\":\"[-0-9]+T[.:0-9]+\\+08:00\"";
      assertTrue(
          clock.matches(
              "\"deadline\":\"\\S+\"\t\"percent\":\\d+\t" + zoned + "\t\"state\":\"\\w+\""),
          clock);
    }
    assertTrue(
        clocks.stream().anyMatch(it -> it.contains("\"verify\"") && it.contains("\"MET\"")),
        "the verification was in time");
  }

  private static void escalated(String printed) {
    shows(printed, "ahead, the suite's time is ", "\"escalationLevel\":1");
    shows(printed, "\"type\":\"escalation.raised\"", "team-leader");
  }

  private static void counted(List<String> answers) {
    assertEquals(3, answers.size(), String.join("\n", answers));
    shows(answers.get(0), "\"category\":\"basic-business.bill-disputed\"");
    shows(answers.get(1), "\"name\":\"escalations\"", "\"numerator\":");
    shows(answers.get(2), "{\"complaintId\":\"");
  }

  private static void withdrawn(String printed) {
    shows(printed, "\"status\":\"CLOSED\",\"disposition\":\"WITHDRAWN\"");
  }

  private static void shows(String printed, String... parts) {
    for (var part : parts) {
      assertTrue(printed.contains(part), () -> part + " is not in " + printed);
    }
  }
}
