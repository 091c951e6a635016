package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.deadline.StatutoryDeadlines;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that a law sets beside the diagram's, as data. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class StatutoryClocksTest {
  private static final String ANSWER = "telecom-regulator.answer";

  @Inject CaseDriver cases;
  @Inject CaseFiles files;
  @Inject CaseWork work;
  @Inject StatutoryDeadlines statutory;
  @Inject SuiteClock clock;

  @Test
  void fourProfilesAreThereAndApplyToNothingUntilARowSaysSo() {
    as("handler")
        .get("/api/v1/statutory-profiles")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("telecom-regulator", "power-hotline", "city-hotline", "dispute-letter"));
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    assertThat(deadlines(id)).extracting(row -> row.get("element")).doesNotContain("statutory");
  }

  @Test
  void anAnswerIsDueInFifteenDaysWarnsAndBreachesOnce() {
    apply("telecom-regulator", "statutory-telecom");
    String id = cases.start("statutory-telecom.x", Lane.STANDARD);
    Map<String, Object> answer = deadline(id, ANSWER, 100);
    assertThat(Duration.between(instant(answer, "startedAt"), instant(answer, "dueAt")))
        .isBetween(Duration.ofDays(15), Duration.ofDays(15).plusSeconds(1));
    assertThat(number(answer, "clockSeconds")).isEqualTo(Duration.ofDays(15).toSeconds());
    later(
        Duration.ofDays(12).plusHours(1), () -> awaitState(id, ANSWER, 80, Deadline.State.WARNED));
    assertThat(deadline(id, ANSWER, 100).get("state")).isEqualTo("RUNNING");
    later(
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
    apply("power-hotline", "statutory-power");
    Instant friday = Instant.parse("2026-12-04T08:00:00Z");
    String id =
        cases.start("statutory-power.x", Lane.STANDARD, "ORDINARY", friday, "customer-care");
    Map<String, Object> answer = deadline(id, "power-hotline.answer", 100);
    assertThat(instant(answer, "dueAt")).isEqualTo("2026-12-10T10:00:00Z");
    assertThat(number(answer, "clockSeconds")).isEqualTo((2 * 3600) + 4 * (3600 * 15 / 2));
    assertThat(instant(deadline(id, "power-hotline.contact", 100), "dueAt"))
        .isEqualTo("2026-12-05T08:00:00Z");
  }

  @Test
  void aClockMayBeForSomeLanesOnly() {
    apply("city-hotline", "statutory-city");
    String standard = cases.start("statutory-city.x", Lane.STANDARD);
    String urgent = cases.start("statutory-city.x", Lane.EMERGENCY);
    assertThat(names(standard))
        .contains("city-hotline.contact", "city-hotline.answer", "city-hotline.closing")
        .doesNotContain("city-hotline.urgentContact");
    assertThat(names(urgent)).contains("city-hotline.urgentContact");
  }

  @Test
  void contactAnswerAndClosingMeetWhatWaitsForThem() {
    apply("city-hotline", "statutory-city");
    String id = cases.start("statutory-city.x", Lane.STANDARD);
    cases.complete(id, "task_firstContact", "contacted", Map.of());
    assertThat(deadline(id, "city-hotline.contact", 100).get("state")).isEqualTo("MET");
    assertThat(deadline(id, "city-hotline.answer", 100).get("state")).isEqualTo("RUNNING");
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
    assertThat(deadline(id, "city-hotline.answer", 100).get("state")).isEqualTo("MET");
    assertThat(deadline(id, "city-hotline.closing", 100).get("state")).isEqualTo("RUNNING");
    cases.answerCallback(id, "SATISFIED");
    assertThat(deadline(id, "city-hotline.closing", 100).get("state")).isEqualTo("MET");
    cases.assertEnded(id, "RESOLVED");
  }

  @Test
  void aWithdrawalEndsThemToo() {
    apply("city-hotline", "statutory-city");
    String id = cases.start("statutory-city.x", Lane.STANDARD);
    cases.tell(id, "complaint.withdrawn", Map.of());
    assertThat(deadline(id, "city-hotline.answer", 100).get("state")).isEqualTo("CANCELLED");
    cases.assertEnded(id, "WITHDRAWN");
  }

  @Test
  void atDeadlockTheLetterIsDueAtOnce() {
    apply("dispute-letter", "statutory-dispute");
    String id = cases.start("statutory-dispute.x", Lane.STANDARD);
    Map<String, Object> letter = deadline(id, "dispute-letter.letter", 100);
    assertThat(Duration.between(instant(letter, "startedAt"), instant(letter, "dueAt")))
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
    Map<String, Object> deadlocked = deadline(id, "dispute-letter.letter", 100);
    assertThat(Duration.between(clock.instant(), instant(deadlocked, "dueAt")))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24).plusSeconds(1));
    cases.complete(id, "task_finalPosition", "sent", Map.of("reference", "L-2026-18"));
    assertThat(deadline(id, "dispute-letter.letter", 100).get("state")).isEqualTo("MET");
  }

  @Test
  void aProfileIsWrittenInVersionsAndRunningCasesKeepTheirs() {
    String tag =
        put("own-rule", profile("statutory-own", "P3D"), null)
            .statusCode(200)
            .extract()
            .header("ETag");
    String id = cases.start("statutory-own.x", Lane.STANDARD);
    put("own-rule", profile("statutory-own", "P9D"), null).statusCode(428);
    put("own-rule", profile("statutory-own", "P9D"), "\"9\"").statusCode(412);
    put("own-rule", profile("statutory-own", "P9D"), tag).statusCode(200);
    assertThat(number(deadline(id, "own-rule.answer", 100), "clockSeconds")).isEqualTo(3 * 86_400);
    String next = cases.start("statutory-own.x", Lane.STANDARD);
    assertThat(number(deadline(next, "own-rule.answer", 100), "clockSeconds"))
        .isEqualTo(9 * 86_400);
    as("handler")
        .get("/api/v1/statutory-profiles/own-rule/versions")
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(2, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clocks.a | \"clock\":\"a\",\"calendar\":\"round-the-clock\",\"until\":\"ANSWER\"",
        "clocks.a.within | \"clock\":\"a\",\"within\":\"15 days\",\"calendar\":\"round-the-clock\",\"until\":\"ANSWER\"",
        "clocks.a.within | \"clock\":\"a\",\"within\":\"P900D\",\"calendar\":\"round-the-clock\",\"until\":\"ANSWER\"",
        "clocks.a.calendar | \"clock\":\"a\",\"within\":\"P1D\",\"calendar\":\"nowhere\",\"until\":\"ANSWER\""
      })
  void whatIsNoClockIsRefusedByItsField(String field, String member) {
    put(
            "refused",
            "{\"profile\":{\"name\":\"x\",\"applies\":[],\"clocks\":[{"
                + member
                + "}]},\"reason\":\"x\"}",
            null)
        .statusCode(400)
        .body("errors.field", equalTo(List.of(field)));
  }

  @Test
  void othersReadAndDoNotWrite() {
    as("supervisor")
        .body(profile("x", "P1D"))
        .put("/api/v1/statutory-profiles/theirs")
        .then()
        .statusCode(403);
    as("handler").get("/api/v1/statutory-profiles/none").then().statusCode(404);
    as("handler").get("/api/v1/statutory-profiles/none/versions").then().statusCode(404);
    given().get("/api/v1/statutory-profiles").then().statusCode(401);
    given().get("/api/v1/statutory-profiles/city-hotline").then().statusCode(401);
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

  /** Lets a delivered profile apply to a category of the test's own. */
  private void apply(String code, String category) {
    var answer = as("handler").get("/api/v1/statutory-profiles/{code}", code).then().extract();
    Map<String, Object> profile = new HashMap<>(answer.jsonPath().getMap("profile"));
    profile.values().removeIf(java.util.Objects::isNull);
    List<Map<String, Object>> clocks = new ArrayList<>();
    for (Map<String, Object> one :
        answer.jsonPath().<Map<String, Object>>getList("profile.clocks")) {
      Map<String, Object> present = new HashMap<>(one);
      present.values().removeIf(java.util.Objects::isNull);
      clocks.add(present);
    }
    profile.put("clocks", clocks);
    profile.put("applies", List.of(Map.of("channel", "HOTLINE", "category", category)));
    as("process-owner")
        .header("If-Match", answer.header("ETag"))
        .body(Map.of("profile", profile, "reason", "a test"))
        .put("/api/v1/statutory-profiles/{code}", code)
        .then()
        .statusCode(200);
  }

  private static String profile(String category, String within) {
    return ("{\"profile\":{\"name\":\"Own\",\"applies\":[{\"category\":\"%s\"}],\"clocks\":"
            + "[{\"clock\":\"answer\",\"within\":\"%s\",\"calendar\":\"round-the-clock\","
            + "\"until\":\"ANSWER\"}]},\"reason\":\"a test\"}")
        .formatted(category, within);
  }

  private static ValidatableResponse put(String code, String body, String ifMatch) {
    RequestSpecification request = as("process-owner").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/v1/statutory-profiles/{code}", code)
        .then();
  }

  private static RequestSpecification as(String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(role + ".test", "training", role))
        .contentType("application/json");
  }

  private void awaitState(String id, String name, int percent, Deadline.State state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(deadline(id, name, percent).get("state")).isEqualTo(state.name()));
  }

  private void later(Duration by, Runnable then) {
    clock.shift(by);
    try {
      then.run();
    } finally {
      clock.shift(by.negated());
    }
  }

  private static long told(String id, String type, String deadline) {
    List<Map<String, Object>> lines =
        given()
            .header("Authorization", CaseDriver.supervisor())
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

  private static List<Object> names(String id) {
    return deadlines(id).stream().map(row -> row.get("deadline")).toList();
  }

  private static Map<String, Object> deadline(String id, String name, int percent) {
    return deadlines(id).stream()
        .filter(row -> row.get("deadline").equals(name) && number(row, "percent") == percent)
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> deadlines(String id) {
    return given()
        .header("Authorization", CaseDriver.supervisor())
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/deadlines", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private static Instant instant(Map<String, Object> of, String name) {
    return OffsetDateTime.parse((String) of.get(name)).toInstant();
  }

  private static long number(Map<String, Object> of, String name) {
    return ((Number) of.get(name)).longValue();
  }
}
