package io.redress.intake.plan;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest extends PlanTest {

  @Test
  void chineseWordsFindAPlanAndItSaysWhere() {
    String id = published(content(USAGE, "套餐流量用完后断网了怎么办", "No internet after the allowance"));
    search("流量 用完 断网")
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.match.fields.field", hasItems("title", "cause"))
        .body("items.find { it.id == '" + id + "' }.match.fields[0].words", hasItems("流量", "断"))
        .body(
            "items.find { it.id == '" + id + "' }.match.fields[0].fragment",
            containsString("流量用完后断网"));
  }

  @ParameterizedTest
  @CsvSource({
    "流量 用完 断网, P-000002",
    "上个月账单重复扣费, P-000001",
    "data used up no internet, P-000002",
    "charged twice, P-000001",
    "地下车库没信号, P-000003",
    "rude agent attitude, P-000006",
    "骚扰电话, P-000008"
  })
  void theExamplesAreFoundAsOneWouldAskForThem(String words, String id) {
    search(words).body("items.id", hasItem(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roaming abroad %s",
        "ROAMED %s",
        "ｒｏａｍｉｎｇ　%s",
        "the Roaming of %s",
        "国际漫游 %s",
        "漫游，%s！"
      })
  void formWidthAndCaseOfWordsMakeNoDifference(String form) {
    String word = newWord();
    String id = published(content("price.price", "国际漫游收费 " + word, "Roaming charges abroad"));
    search(form.formatted(word.toUpperCase())).body("items[0].id", equalTo(id));
  }

  @Test
  void theCategoryRanksAndSaysSo() {
    String word = newWord();
    String elsewhere = published(content("price.price", word, "Fee " + word));
    String grouped = published(content("basic-business", word, "Fee " + word));
    String filed = published(content(USAGE, word, "Fee " + word));
    agent()
        .queryParam("q", word)
        .queryParam("category", USAGE)
        .get(PLANS)
        .then()
        .statusCode(200)
        .body("items.id", contains(filed, grouped, elsewhere))
        .body("items.match.category", contains("EXACT", "GROUP", null))
        .body("items[0].match.categoryBoost", equalTo(4f))
        .body("items[1].match.categoryBoost", equalTo(2f))
        .body("items[2].match.category", nullValue())
        .body("items[0].match.score", greaterThan(2f));
    agent()
        .queryParam("q", word)
        .queryParam("category", "price")
        .get(PLANS)
        .then()
        .body("items[0].id", equalTo(elsewhere))
        .body("items[0].match.category", equalTo("GROUP"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?",
        "\"",
        "\\",
        "title:流量",
        "+-&&||!(){}[]^\"~*?:\\/",
        "流量 AND",
        "\"流量",
        "title:[* TO *]",
        "/.*/",
        "流量~0.1",
        "\u0000\u0007",
        "\ud800",
        "，。！",
        "   ",
        "%s%n",
        "<script>alert(1)</script>",
        "' or 1=1 --",
        "😀😀",
        "\u202e\u200b"
      })
  void noInputIsAnOperatorAndNoneFails(String words) {
    agent()
        .queryParam("q", words)
        .get(PLANS)
        .then()
        .statusCode(200)
        .body(not(containsString("<script>")));
  }

  @Test
  void whatNoWordIsFindsNothingAndWhatIsTooLongIsRefused() {
    search("*").body("items", empty());
    search("\"").body("items", empty());
    search("流".repeat(200));
    agent()
        .queryParam("q", "流".repeat(201))
        .get(PLANS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("q"));
  }

  @Test
  void onlyWhatIsInForceIsFoundUnlessAnotherStatusIsAskedFor() {
    String word = newWord();
    String id = published(content(USAGE, word, "First " + word));
    int second = reviewed(id, content(USAGE, word, "Second " + word));
    search(word).body("items.version", contains(1));
    publish(id, second).statusCode(200);
    search(word)
        .body("items.version", contains(2))
        .body("items.title.en", contains("Second " + word));
    agent()
        .queryParam("q", word)
        .queryParam("status", "superseded")
        .get(PLANS)
        .then()
        .body("items.version", contains(1))
        .body("items.status", contains("SUPERSEDED"));
    as("desk.system", Roles.INTEGRATOR)
        .queryParam("q", word)
        .queryParam("status", "DRAFT")
        .get(PLANS)
        .then()
        .statusCode(403);
    act(owner(), id, 2, "retirement", "{\"reason\": \"Over\"}").then().statusCode(200);
    search(word).body("items", empty());
  }

  @Test
  void whatAnotherReplicaChangedIsFoundWithinSeconds() {
    String word = newWord();
    String id = published(content(USAGE, "流量", "Data"));
    long serial = PlanNumber.parse(id).orElseThrow().serial();
    search(word).body("items", empty());
    change(
        "update plan_version set content = replace(content, '\"Data\"', ?) where plan = ?",
        "\"" + word + "\"",
        serial);
    elsewhere(serial);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> search(word).body("items.id", contains(id)));
    change(
        "update plan_version set content = replace(content, '2099-12-31', '2020-01-01') where plan = ?",
        serial);
    elsewhere(serial);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                search(word)
                    .body("items[0].stale", equalTo(true))
                    .body("items[0].expiredRules", contains("《电信服务规范》")));
    agent()
        .get(PLANS + "/{id}", id)
        .then()
        .body("stale", equalTo(true))
        .body("expiredRules", contains("《电信服务规范》"));
  }

  @Test
  void aRegistrationSuggestsWhatFitsAndSaysWhy() {
    String word = newWord();
    String id = published(content(USAGE, word + "流量用完后断网", "Allowance used up"));
    String body =
        """
        {"channel": "HOTLINE", "customer": {"number": "%s"}, "category": "%s",
         "title": "%s流量用完就断网", "description": "没有收到提醒"}
        """
            .formatted(newNumber(), USAGE, word);
    JsonPath made = registered(agent(), body);
    assertEquals(id, made.getString("suggestedPlans[0].id"));
    assertEquals("EXACT", made.getString("suggestedPlans[0].match.category"));
    assertEquals("title", made.getString("suggestedPlans[0].match.fields[0].field"));
    assertTrue(made.getList("suggestedPlans").size() <= 3);
    assertEquals(
        made.getList("suggestedPlans.id"),
        agent()
            .body(body)
            .post(COMPLAINTS + "/checks")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("suggestedPlans.id"));
  }

  @Test
  void whatIsSupersededRetiredExpiredOrUpcomingIsNeverSuggested() {
    String word = newWord();
    String content = content(USAGE, word, "Data " + word);
    String superseded = published(content);
    int next = reviewed(superseded, content(USAGE, "别的", "Something else"));
    publish(superseded, next).statusCode(200);
    String retired = published(content);
    act(owner(), retired, 1, "retirement", "{\"reason\": \"Over\"}").then().statusCode(200);
    published(content(USAGE, word, "Data", "2099-12-31", ", \"validFrom\": \"2098-01-01\""));
    draft(content);
    String expired =
        published(content(USAGE, word, "Data", "2099-12-31", ", \"validUntil\": \"2099-12-30\""));
    assertEquals(List.of(expired), suggested(word));
    long serial = PlanNumber.parse(expired).orElseThrow().serial();
    change(
        "update plan_version set content = replace(content, '2099-12-30', '2020-01-01') where plan = ?",
        serial);
    elsewhere(serial);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertFalse(suggested(word).contains(expired)));
    search(word).body("items.validity", hasItems("EXPIRED", "UPCOMING"));
  }

  /** The numbers of the suggested plans that have the word. */
  private static List<String> suggested(String word) {
    return agent()
        .body("{\"title\": \"%s\", \"category\": \"%s\"}".formatted(word, USAGE))
        .post(COMPLAINTS + "/checks")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("suggestedPlans.findAll { it.match.fields.size() > 0 }.id", String.class);
  }

  /**
   * Commits as another replica would: a change of the reference data, and who was changed by it.
   */
  private void elsewhere(long serial) {
    change("update reference_change set version = version + 1 where name = 'plans'");
    change(
        "update response_plan set changed = (select version from reference_change where name ="
            + " 'plans') where serial = ?",
        serial);
  }
}
