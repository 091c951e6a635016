package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.FINDINGS;
import static io.redress.analytics.finding.FindingFixture.PROPOSAL;
import static io.redress.analytics.finding.FindingFixture.as;
import static io.redress.analytics.finding.FindingFixture.decide;
import static io.redress.analytics.finding.FindingFixture.finding;
import static io.redress.analytics.finding.FindingFixture.measure;
import static io.redress.analytics.finding.FindingFixture.plan;
import static io.redress.analytics.finding.FindingFixture.propose;
import static io.redress.analytics.finding.FindingFixture.read;
import static io.redress.analytics.finding.FindingFixture.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a weak spot to a measure, and to what came of it. */
@QuarkusTest
class FindingTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PRICE = "price.price";
  private static final Contracts CONTRACTS = Contracts.in(Path.of("contracts"));

  @Inject Tables tables;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    tables.wipe();
    tables.execute("delete from outbox");
  }

  private LocalDate daysAgo(int days) {
    return LocalDate.ofInstant(clock.instant(), ZONE).minusDays(days);
  }

  private Instant at(int daysAgo) {
    return daysAgo(daysAgo).atTime(9, 20).atZone(ZONE).toInstant();
  }

  /** Complaints of one day, each with an answer. */
  private void answers(int daysAgo, int satisfied, int dissatisfied) {
    for (var i = 0; i < satisfied + dissatisfied; i++) {
      tables.takeIn(
          Story.at(at(daysAgo))
              .registered("NEW", "COMPLAINT", PRICE, "north")
              .calledBack(1, i < satisfied ? "SATISFIED" : "DISSATISFIED")
              .events());
    }
  }

  private void complaints(int daysAgo, String branch, int count) {
    for (var i = 0; i < count; i++) {
      tables.takeIn(Story.at(at(daysAgo)).registered("NEW", "COMPLAINT", PRICE, branch).events());
    }
  }

  /** Judged by new complaints of the ten days up to eleven days ago, working for ten days. */
  private String fewer(String more) {
    return measure(daysAgo(10), "volume-new", "LOWER", daysAgo(20), daysAgo(11), more);
  }

  @Test
  void aFindingEndsWithBeforeAndAfterOnTheVeryFigure() {
    answers(15, 8, 12);
    answers(5, 17, 3);
    var id = propose();
    read(id).body("state", equalTo("PROPOSED")).body("proposedBy", equalTo("agent.xu"));
    plan(id, measure(daysAgo(10), "satisfied", "HIGHER", daysAgo(20), daysAgo(11), ""))
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("state", equalTo("UNDER_WAY"))
        .body("owner", equalTo("head.qian"))
        .body("target.before.numerator", equalTo(8))
        .body("target.before.denominator", equalTo(20))
        .body("target.before.value", equalTo(0.4f))
        .body("target.before.low", notNullValue())
        .body("target.before.asOf", notNullValue());
    answers(15, 10, 0);
    as("analyst")
        .get(FINDINGS + "/" + id + "/effect")
        .then()
        .statusCode(200)
        .body("before.numerator", equalTo(8))
        .body("before.denominator", equalTo(20))
        .body("after.numerator", equalTo(17))
        .body("after.denominator", equalTo(20))
        .body("after.period.from", equalTo(daysAgo(10).toString()))
        .body("after.period.to", equalTo(daysAgo(1).toString()))
        .body("comparison.difference.value", equalTo(0.45f))
        .body("comparison.test.significant", equalTo(true))
        .body("verdict", equalTo("BETTER"));
    String cases = as("analyst").get(FINDINGS + "/" + id + "/effect").path("after.cases");
    as("analyst").get(cases).then().statusCode(200).body("total", equalTo(17));
    decide(id, "ADOPTED")
        .then()
        .statusCode(200)
        .body("state", equalTo("ADOPTED"))
        .body("reason", equalTo("It stayed so."))
        .body("endedAt", notNullValue());
    as("analyst")
        .get(FINDINGS + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains("PROPOSED", "PLANNED", "ADOPTED"))
        .body("items.by", contains("agent.xu", "head.xu", "head.xu"))
        .body("items[1].figure", equalTo("satisfied"));
  }

  @Test
  void ofACountTheDaysAreTakenIntoAccount() {
    complaints(15, "north", 30);
    complaints(5, "north", 8);
    complaints(5, "south", 60);
    var id = propose();
    var target = fewer("").replace("\"to\"", "\"filters\": {\"branch\": \"north\"}, \"to\"");
    plan(id, target).then().statusCode(200).body("target.filters.branch", equalTo("north"));
    as("analyst")
        .get(FINDINGS + "/" + id + "/effect")
        .then()
        .body("before.numerator", equalTo(30))
        .body("before.denominator", nullValue())
        .body("after.numerator", equalTo(8))
        .body("comparison.groups[0].share", equalTo(0.5f))
        .body("comparison.groups[1].denominator", equalTo(38))
        .body("comparison.test.method", equalTo("BINOMIAL_EXACT"))
        .body("verdict", equalTo("BETTER"));
    plan(
            id,
            target
                .replace("LOWER", "HIGHER")
                .replace("\"owner\"", "\"reason\": \"The other way.\", \"owner\""))
        .then()
        .statusCode(200);
    as("analyst").get(FINDINGS + "/" + id + "/effect").then().body("verdict", equalTo("WORSE"));
  }

  @Test
  void whatMayBeChanceIsNoDifferenceAndBeforeItsDateItIsTooEarly() {
    complaints(15, "north", 10);
    complaints(5, "north", 8);
    var id = propose();
    plan(id, fewer("")).then().statusCode(200);
    as("analyst")
        .get(FINDINGS + "/" + id + "/effect")
        .then()
        .body("verdict", equalTo("NO_DIFFERENCE_SHOWN"));
    var early = propose();
    plan(early, measure(daysAgo(0), "volume-new", "LOWER", daysAgo(20), daysAgo(11), ""))
        .then()
        .statusCode(200);
    as("analyst")
        .get(FINDINGS + "/" + early + "/effect")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("TOO_EARLY"))
        .body("after", nullValue());
  }

  @Test
  void theValueBeforeIsFrozenUntilSomethingElseIsAskedFor() {
    complaints(15, "north", 10);
    var id = propose();
    plan(id, fewer("")).then().statusCode(200);
    complaints(15, "north", 5);
    plan(id, fewer(", \"reason\": \"Another owner.\"").replace("head.qian", "head.lu"))
        .then()
        .statusCode(200)
        .body("owner", equalTo("head.lu"))
        .body("target.before.numerator", equalTo(10));
    plan(
            id,
            measure(
                daysAgo(10),
                "volume-new",
                "LOWER",
                daysAgo(19),
                daysAgo(11),
                ", \"reason\": \"Without the first day.\""))
        .then()
        .statusCode(200)
        .body("target.before.numerator", equalTo(15));
  }

  @Test
  void aboutKnowledgeADraftIsAskedForOnceAndAboutASkillATrainingNote() {
    complaints(15, "north", 10);
    var knowledge =
        propose(as("agent"), finding("KNOWLEDGE", PROPOSAL, ", \"category\": \"price.price\""));
    var skill =
        propose(as("agent"), finding("SKILL", PROPOSAL, ", \"department\": \"customer-care\""));
    for (var id : List.of(knowledge, skill)) {
      plan(id, fewer("").replace("with the first bill", "say 13912345678")).then().statusCode(200);
      plan(id, fewer(", \"reason\": \"Again.\"")).then().statusCode(200);
    }
    var drafts = payloads("finding.planDraftAsked");
    assertEquals(1, drafts.size());
    assertTrue(drafts.get(0).contains(knowledge));
    assertFalse(drafts.get(0).contains("13912345678"), "numbers are masked");
    var notes = payloads("finding.trainingNoted");
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).contains(skill));
    tables.takeIn(List.of(drafted(knowledge), drafted(Ids.next())));
    read(knowledge).body("plan", equalTo("P-000123/1"));
    as("analyst")
        .get(FINDINGS + "/" + knowledge + "/history")
        .then()
        .body("items.action", contains("PROPOSED", "PLANNED", "CHANGED", "PLAN_DRAFTED"));
  }

  private static IncomingEvent drafted(String findingId) {
    try {
      var example = Contracts.of("intake-service").example("plan.drafted");
      var data =
          new ObjectMapper()
              .readTree(example.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", findingId));
      return new IncomingEvent(
          Ids.next(),
          "plan.drafted",
          "/intake",
          "P-000123",
          Instant.parse("2026-11-26T08:00:00Z"),
          data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> payloads(String type) {
    return tables.texts("select payload from outbox where type = '" + type + "' order by seq");
  }

  @Test
  void whatIsPublishedFitsTheContracts() {
    complaints(15, "north", 10);
    var adopted =
        propose(as("agent"), finding("KNOWLEDGE", PROPOSAL, ", \"category\": \"price.price\""));
    var declined =
        propose(as("agent"), finding("SKILL", PROPOSAL, ", \"department\": \"billing\""));
    plan(adopted, fewer("")).then().statusCode(200);
    plan(declined, fewer("").replace("Explain", "解释")).then().statusCode(200);
    decide(adopted, "ADOPTED").then().statusCode(200);
    decide(declined, "DECLINED").then().statusCode(200);
    var types = CONTRACTS.types().stream().filter(type -> type.startsWith("finding.")).toList();
    assertEquals(6, types.size());
    for (var type : types) {
      CONTRACTS.check(type, CONTRACTS.example(type));
      assertFalse(payloads(type).isEmpty(), type);
      payloads(type).forEach(payload -> CONTRACTS.check(type, payload));
    }
  }

  @Test
  void theMonthlyReviewSaysWhatMovedWhatDidNotAndWhatIsOverdue() {
    complaints(15, "north", 30);
    complaints(5, "north", 8);
    var moved = propose();
    var ended = propose();
    var early = propose();
    var proposed = propose();
    plan(moved, fewer("")).then().statusCode(200);
    plan(ended, fewer("")).then().statusCode(200);
    plan(early, measure(daysAgo(-40), "volume-new", "LOWER", daysAgo(20), daysAgo(11), ""))
        .then()
        .statusCode(200);
    decide(ended, "ADOPTED").then().statusCode(200);
    as("analyst")
        .get(FINDINGS + "/review")
        .then()
        .statusCode(200)
        .body("items.finding.id", contains(moved, ended, early, proposed))
        .body("items.overdue", contains(true, false, false, false))
        .body("items[0].effect.verdict", equalTo("BETTER"))
        .body("items[2].effect.verdict", equalTo("TOO_EARLY"))
        .body("items[3].effect", nullValue());
    var month = YearMonth.from(daysAgo(0));
    as("analyst")
        .get(FINDINGS + "/review?month=" + month.minusMonths(1))
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as("analyst")
        .get(FINDINGS + "/review?limit=1&month=" + month)
        .then()
        .body("items.finding.id", contains(moved))
        .body("next", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsTriedInWhateverOrderTheStateIsThatOfTheModel(long seed) {
    complaints(15, "north", 3);
    var random = new Random(seed);
    var id =
        propose(as("agent"), finding("KNOWLEDGE", PROPOSAL, ", \"category\": \"price.price\""));
    var model = new Model();
    for (var step = 0; step < 12; step++) {
      var tried = random.nextInt(10);
      var version = tag(id);
      int status;
      if (tried < 4) {
        status = plan(id, fewer(", \"reason\": \"Tried.\"")).statusCode();
        assertEquals(model.plan(true), status, () -> "plan in " + model.state);
      } else if (tried < 6) {
        status = plan(id, fewer("")).statusCode();
        assertEquals(model.plan(false), status, () -> "plan without reason in " + model.state);
      } else if (tried < 7) {
        status = decide(id, "ADOPTED").statusCode();
        assertEquals(model.end("ADOPTED"), status, () -> "adopt in " + model.state);
      } else if (tried < 8) {
        status = decide(id, "DECLINED").statusCode();
        assertEquals(model.end("DECLINED"), status, () -> "decline in " + model.state);
      } else {
        status =
            as("head")
                .header("If-Match", "\"77\"")
                .body(fewer(", \"reason\": \"Stale.\""))
                .put(FINDINGS + "/" + id + "/measure")
                .statusCode();
        assertEquals(412, status);
      }
      read(id).body("state", equalTo(model.state));
      assertEquals(status == 200, !version.equals(tag(id)), "a version for each change");
    }
    assertEquals(model.steps, tables.number("select count(*) from finding_step"));
    assertEquals(model.planned, payloads("finding.planned").size());
    assertEquals(model.planned > 0 ? 1 : 0, payloads("finding.planDraftAsked").size());
    assertEquals(
        List.of("ADOPTED", "DECLINED").contains(model.state) ? 1 : 0,
        payloads("finding.adopted").size() + payloads("finding.declined").size());
  }

  /** What should come of it. */
  private static final class Model {
    private String state = "PROPOSED";
    private long steps = 1;
    private int planned;

    int plan(boolean withReason) {
      if (state.equals("UNDER_WAY") && !withReason) {
        return 400;
      }
      if (!state.equals("PROPOSED") && !state.equals("UNDER_WAY")) {
        return 409;
      }
      planned++;
      return to("UNDER_WAY");
    }

    int end(String how) {
      var may = state.equals("UNDER_WAY") || state.equals("PROPOSED") && how.equals("DECLINED");
      return may ? to(how) : 409;
    }

    private int to(String next) {
      state = next;
      steps++;
      return 200;
    }
  }

  @Test
  void ofSeveralPeopleOneDecidesAndTheOthersAreTold() {
    var id = propose();
    var tag = tag(id);
    var answers =
        Stream.of("DECLINED", "DECLINED", "DECLINED")
            .map(
                outcome ->
                    CompletableFuture.supplyAsync(
                        () ->
                            as("head")
                                .header("If-Match", tag)
                                .body("{\"outcome\": \"DECLINED\", \"reason\": \"No.\"}")
                                .post(FINDINGS + "/" + id + "/decision")
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(200, 412, 412), answers);
    assertEquals(1, payloads("finding.declined").size());
  }
}
