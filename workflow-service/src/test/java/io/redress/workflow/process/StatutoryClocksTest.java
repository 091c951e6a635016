package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.deadline.StatutoryDeadlines;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Clocks that a law sets, beside those of the house. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class StatutoryClocksTest {
  private static final String ANSWER = "telecom-regulator.answer";

  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;
  @Inject SuiteClock clock;
  @Inject CaseFiles files;
  @Inject CaseWork work;
  @Inject StatutoryDeadlines statutory;

  @Test
  void fourProfilesAreThereAndApplyToNothingUntilARowSaysSo() {
    asRole("handler")
        .get("/api/v1/statutory-profiles")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("telecom-regulator", "power-hotline", "city-hotline", "dispute-letter"));
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    assertThat(StatutoryDriver.deadlines(id))
        .extracting(row -> row.get("element"))
        .doesNotContain("statutory");
  }

  @Test
  void anAnswerIsDueInFifteenDaysWarnsAndBreachesOnce() {
    StatutoryDriver.apply("telecom-regulator", "statutory-telecom");
    String id = cases.start("statutory-telecom.x", Lane.STANDARD);
    Map<String, Object> answer = StatutoryDriver.deadline(id, ANSWER, 100);
    assertThat(
            Duration.between(
                StatutoryDriver.instant(answer, "startedAt"),
                StatutoryDriver.instant(answer, "dueAt")))
        .isBetween(Duration.ofDays(15), Duration.ofDays(15).plusSeconds(1));
    assertThat(StatutoryDriver.number(answer, "clockSeconds"))
        .isEqualTo(Duration.ofDays(15).toSeconds());
    clocks.later(
        Duration.ofDays(12).plusHours(1), () -> awaitState(id, ANSWER, 80, Deadline.State.WARNED));
    assertThat(StatutoryDriver.deadline(id, ANSWER, 100).get("state")).isEqualTo("RUNNING");
    clocks.later(
        Duration.ofDays(15).plusHours(1),
        () -> {
          actAtOnce(id);
          awaitState(id, ANSWER, 100, Deadline.State.BREACHED);
        });
    assertThat(told(id, "deadline.breached", ANSWER)).isEqualTo(1);
    assertThat(told(id, "deadline.warned", ANSWER)).isEqualTo(1);
  }

  @Test
  void workingDaysAreDaysOfTheirCalendarAndEndWithWork() {
    StatutoryDriver.apply("power-hotline", "statutory-power");
    Instant friday = Instant.parse("2026-12-04T08:00:00Z");
    String id =
        cases.start("statutory-power.x", Lane.STANDARD, "ORDINARY", friday, "customer-care");
    Map<String, Object> answer = StatutoryDriver.deadline(id, "power-hotline.answer", 100);
    assertThat(StatutoryDriver.instant(answer, "dueAt")).isEqualTo("2026-12-10T10:00:00Z");
    assertThat(StatutoryDriver.number(answer, "clockSeconds"))
        .isEqualTo((2 * 3600) + 4 * (3600 * 15 / 2));
    assertThat(
            StatutoryDriver.instant(
                StatutoryDriver.deadline(id, "power-hotline.contact", 100), "dueAt"))
        .isEqualTo("2026-12-05T08:00:00Z");
  }

  @Test
  void aClockMayBeForSomeLanesOnly() {
    StatutoryDriver.apply("city-hotline", "statutory-city");
    String standard = cases.start("statutory-city.x", Lane.STANDARD);
    String urgent = cases.start("statutory-city.x", Lane.EMERGENCY);
    assertThat(StatutoryDriver.names(standard))
        .contains("city-hotline.contact", "city-hotline.answer", "city-hotline.closing")
        .doesNotContain("city-hotline.urgentContact");
    assertThat(StatutoryDriver.names(urgent)).contains("city-hotline.urgentContact");
    Map<String, Duration> promised =
        Map.of(
            "urgentContact", Duration.ofHours(2),
            "contact", Duration.ofHours(24),
            "answer", Duration.ofDays(7),
            "closing", Duration.ofDays(15));
    promised.forEach(
        (clock, within) -> {
          Map<String, Object> deadline =
              StatutoryDriver.deadline(urgent, "city-hotline." + clock, 100);
          assertThat(
                  Duration.between(
                      StatutoryDriver.instant(deadline, "startedAt"),
                      StatutoryDriver.instant(deadline, "dueAt")))
              .as(clock)
              .isBetween(within, within.plusSeconds(1));
        });
  }

  @Test
  void contactAnswerAndClosingMeetWhatWaitsForThem() {
    StatutoryDriver.apply("city-hotline", "statutory-city");
    String id = cases.start("statutory-city.x", Lane.STANDARD);
    cases.complete(id, "task_firstContact", "contacted", Map.of());
    assertThat(StatutoryDriver.deadline(id, "city-hotline.contact", 100).get("state"))
        .isEqualTo("MET");
    assertThat(StatutoryDriver.deadline(id, "city-hotline.answer", 100).get("state"))
        .isEqualTo("RUNNING");
    cases.complete(id, "task_verify", "complaint", Map.of());
    if (!cases.items(id, "task_dispatch").isEmpty()) {
      cases.complete(
          id,
          "task_dispatch",
          "changed",
          Map.of("leadDepartment", "billing", "cooperatingDepartments", List.of()));
    }
    cases.process(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    assertThat(StatutoryDriver.deadline(id, "city-hotline.answer", 100).get("state"))
        .isEqualTo("MET");
    assertThat(StatutoryDriver.deadline(id, "city-hotline.closing", 100).get("state"))
        .isEqualTo("RUNNING");
    cases.answerCallback(id, "SATISFIED");
    assertThat(StatutoryDriver.deadline(id, "city-hotline.closing", 100).get("state"))
        .isEqualTo("MET");
    cases.assertEnded(id, "RESOLVED");
  }

  @Test
  void aWithdrawalEndsThemToo() {
    StatutoryDriver.apply("city-hotline", "statutory-city");
    String id = cases.start("statutory-city.x", Lane.STANDARD);
    cases.tell(id, "complaint.withdrawn", Map.of());
    assertThat(StatutoryDriver.deadline(id, "city-hotline.answer", 100).get("state"))
        .isEqualTo("CANCELLED");
    cases.assertEnded(id, "WITHDRAWN");
  }

  @Test
  void atDeadlockTheLetterIsDueAtOnce() {
    StatutoryDriver.apply("dispute-letter", "statutory-dispute");
    String id = cases.start("statutory-dispute.x", Lane.STANDARD);
    Map<String, Object> letter = StatutoryDriver.deadline(id, "dispute-letter.letter", 100);
    assertThat(
            Duration.between(
                StatutoryDriver.instant(letter, "startedAt"),
                StatutoryDriver.instant(letter, "dueAt")))
        .isBetween(Duration.ofDays(42), Duration.ofDays(42).plusSeconds(1));
    cases.complete(id, "task_verify", "complaint", Map.of());
    if (!cases.items(id, "task_dispatch").isEmpty()) {
      cases.complete(
          id,
          "task_dispatch",
          "changed",
          Map.of("leadDepartment", "billing", "cooperatingDepartments", List.of()));
    }
    for (int round = 1; round <= 3; round++) {
      cases.process(id);
      cases.complete(id, "task_review", "approved", Map.of());
      cases.inform(id);
      cases.answerCallback(id, "DISSATISFIED");
    }
    Map<String, Object> deadlocked = StatutoryDriver.deadline(id, "dispute-letter.letter", 100);
    assertThat(Duration.between(clock.instant(), StatutoryDriver.instant(deadlocked, "dueAt")))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24).plusSeconds(1));
    cases.complete(id, "task_finalPosition", "sent", Map.of("reference", "L-2026-18"));
    assertThat(StatutoryDriver.deadline(id, "dispute-letter.letter", 100).get("state"))
        .isEqualTo("MET");
  }

  /**
   * Two replicas act on the same deadline in the same moment, beside the one that looks by itself.
   */
  private void actAtOnce(String id) {
    List<String> due =
        deadlineRows(id).stream()
            .filter(row -> row.statutoryUntil != null && row.percent == 100)
            .map(row -> row.id)
            .toList();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> act =
          () ->
              work.change(
                  () -> {
                    due.forEach(row -> statutory.act(files.locked(id), row));
                    return null;
                  });
      for (Future<Void> done : two.invokeAll(List.of(act, act))) {
        done.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      two.shutdown();
    }
  }

  private static List<Deadline> deadlineRows(String id) {
    return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .call(() -> Deadline.list("complaintId", id));
  }

  private void awaitState(String id, String name, int percent, Deadline.State state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(StatutoryDriver.deadline(id, name, percent).get("state"))
                    .isEqualTo(state.name()));
  }

  private static long told(String id, String type, String deadline) {
    List<Map<String, Object>> lines =
        Staff.supervisor()
            .queryParam("limit", 200)
            .get("/api/v1/cases/{id}/timeline", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return lines.stream()
        .filter(line -> line.get("type").equals(type))
        .filter(line -> ((Map<?, ?>) line.get("data")).get("deadline").equals(deadline))
        .count();
  }

  private static RequestSpecification asRole(String role) {
    return Staff.as(role + ".test", "training", role);
  }
}
