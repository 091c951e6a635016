package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.FINDINGS;
import static io.redress.analytics.finding.FindingFixture.as;
import static io.redress.analytics.finding.FindingFixture.decide;
import static io.redress.analytics.finding.FindingFixture.measure;
import static io.redress.analytics.finding.FindingFixture.plan;
import static io.redress.analytics.finding.FindingFixture.propose;
import static io.redress.analytics.finding.FindingFixture.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.figure.Catalogue;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** From a weak spot to a measure, and to what came of it. */
@QuarkusTest
class FindingTest extends FindingFlow {
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

  /** What was frozen by another definition is no before of this after. */
  @Test
  void twoDefinitionsOfAFigureAreNotCompared() {
    answers(15, 8, 12);
    answers(5, 17, 3);
    var id = propose();
    var asked = measure(daysAgo(10), "satisfied", "HIGHER", daysAgo(20), daysAgo(11), "");
    var version = Catalogue.named("satisfied").orElseThrow().version();
    plan(id, asked).then().statusCode(200).body("target.definition", equalTo(version));
    tables.execute(
        "update finding set target_definition = target_definition - 1, before_numerator = 3");
    as("analyst")
        .get(FINDINGS + "/" + id + "/effect")
        .then()
        .statusCode(200)
        .body("before.numerator", equalTo(3))
        .body("after.numerator", equalTo(17))
        .body("comparison", nullValue())
        .body("verdict", equalTo("OTHER_DEFINITION"));
    as("analyst")
        .get(FINDINGS + "/review")
        .then()
        .body("items[0].effect.verdict", equalTo("OTHER_DEFINITION"));
    plan(id, asked.replace("\"owner\"", "\"reason\": \"Defined anew.\", \"owner\""))
        .then()
        .statusCode(200)
        .body("target.definition", equalTo(version))
        .body("target.before.numerator", equalTo(8));
    as("analyst").get(FINDINGS + "/" + id + "/effect").then().body("verdict", equalTo("BETTER"));
  }

  /** Every figure of the catalogue may be where a weak spot was seen. */
  @Test
  void aFindingMayComeFromAFigureThatHasAnAddressOfItsOwn() {
    var source = "{\"kind\": \"FIGURE\", \"reference\": \"backlog\"}";
    var id = propose(as("agent"), FindingFixture.finding("PROCESS", source, ""));
    read(id).body("source.reference", equalTo("backlog"));
    as("agent")
        .body(FindingFixture.finding("PROCESS", source.replace("backlog", "backlogs"), ""))
        .post(FINDINGS)
        .then()
        .statusCode(400);
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
}
