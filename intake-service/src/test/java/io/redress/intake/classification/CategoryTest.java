package io.redress.intake.classification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CategoryTest extends IntakeTest {
  private static final String CATEGORIES = "/api/v1/categories";
  private static final String TITLES = "\"names\": {\"en\": \"Roaming\", \"zh\": \"漫游\"}";

  @Inject Categories categories;

  /** A code that nobody used before, of a group that is there. */
  private static String newCode() {
    return "other.t" + ThreadLocalRandom.current().nextLong(1L << 40);
  }

  private static RequestSpecification owner() {
    return as("owner.ou", Roles.PROCESS_OWNER);
  }

  private static String tag() {
    return owner().get(CATEGORIES).then().statusCode(200).extract().header("ETag");
  }

  private static String leaf(String code, String more) {
    return "{\"code\": \"%s\", %s, \"position\": 200, \"reason\": \"Asked for\"%s}"
        .formatted(code, TITLES, more);
  }

  private static String content(String more) {
    return "{%s, \"position\": 200, \"reason\": \"Asked for\"%s}".formatted(TITLES, more);
  }

  private static String added(String more) {
    String code = newCode();
    send("POST", "", leaf(code, more)).statusCode(201);
    return code;
  }

  private static ValidatableResponse send(String method, String path, String body) {
    return owner().header("If-Match", tag()).body(body).request(method, CATEGORIES + path).then();
  }

  private static ValidatableResponse shown(String code) {
    return agent().get(CATEGORIES + "/{code}", code).then().statusCode(200);
  }

  @Test
  void aLeafThatIsAddedTakesReportsAtOnce() {
    String code = newCode();
    send("POST", "", leaf(code, ", \"requiredFields\": [\"product\"], \"emergency\": true"))
        .statusCode(201)
        .header("Location", containsString(CATEGORIES + "/" + code))
        .body("code", equalTo(code))
        .body("names.zh", equalTo("漫游"))
        .body("emergency", equalTo(true))
        .body("commonCause", equalTo(false))
        .body("requiredFields", contains("product"));
    JsonPath report = register(newNumber(), code);
    assertEquals("EMERGENCY", report.getString("lane"));
    assertEquals(List.of("product"), report.getList("missingFields"));
  }

  @Test
  void aGroupThatIsAddedTakesLeaves() {
    String group = newCode().substring("other.".length());
    send("POST", "", leaf(group, "")).statusCode(201).body("children", hasSize(0));
    send("POST", "", leaf(group + ".first", "")).statusCode(201);
    shown(group).body("children.code", contains(group + ".first"));
    agent()
        .body(body(newNumber(), group))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("category"));
  }

  @Test
  void theTreeIsAnsweredOnlyWhenItHasChanged() {
    String before = tag();
    owner()
        .header("If-None-Match", before)
        .get(CATEGORIES)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(before));
    String code = added("");
    Response now = owner().header("If-None-Match", before).get(CATEGORIES);
    now.then()
        .statusCode(200)
        .body("items.children.flatten().code", hasItem(code))
        .header("ETag", equalTo("\"" + now.path("version") + "\""));
    shown(code).header("ETag", equalTo(now.header("ETag")));
  }

  @Test
  void whatIsRetiredTakesNothingNewAndKeepsItsTicketsAndItsNames() {
    String code = added("");
    String number = newNumber();
    String ticket = register(number, code).getString("id");
    send("POST", "/" + code + "/retirement", "{\"successor\": \"other.other\", \"reason\": \"x\"}")
        .statusCode(200)
        .body("retired", equalTo(true))
        .body("successor", equalTo("other.other"));
    agent()
        .body(body(number, code))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("category"))
        .body("errors[0].message", equalTo("is retired"))
        .body("errors[0].mend", equalTo("Take other.other instead."));
    post(ticket, "corrections", "{\"category\": \"" + code + "\", \"reason\": \"x\"}")
        .statusCode(400);
    agent()
        .body("{\"category\": \"" + code + "\"}")
        .post(COMPLAINTS + "/checks")
        .then()
        .statusCode(200)
        .body("neededFields.field", hasItem("category"));
    assertEquals(code, read(ticket).getString("category"));
    shown(code).body("names.en", equalTo("Roaming"));
    String leaves = "items.children.flatten().code";
    agent().get(CATEGORIES).then().body(leaves, not(hasItem(code)));
    agent().queryParam("retired", true).get(CATEGORIES).then().body(leaves, hasItem(code));
    send("POST", "/" + code + "/reinstatement", "{\"reason\": \"Needed after all\"}")
        .statusCode(200)
        .body("retired", nullValue())
        .body("successor", nullValue());
    assertEquals("REPEAT", register(number, code).getString("type"));
  }

  @Test
  void aReportUnderTheSuccessorRepeatsWhatWasFiledUnderTheRetiredLeaf() {
    String first = added("");
    String second = added("");
    String third = added("");
    String number = newNumber();
    String ticket = register(number, first).getString("id");
    retire(first, second);
    retire(second, third);
    JsonPath again = register(number, third);
    assertEquals("REPEAT", again.getString("type"));
    assertEquals(ticket, again.getString("relatedComplaintId"));
    assertEquals("NEW", register(number, "price.price").getString("type"));
  }

  private static void retire(String code, String successor) {
    send(
            "POST",
            "/" + code + "/retirement",
            "{\"successor\": \"" + successor + "\", \"reason\": \"x\"}")
        .statusCode(200);
  }

  @Test
  void aTicketKeepsTheCompletenessOfItsTime() {
    String code = added(", \"requiredFields\": [\"product\", \"description\"]");
    String more = ", \"product\": \"Family plan 99\"";
    String id = registered(agent(), body(newNumber(), code, more)).getString("id");
    long version = read(id).getLong("categoryVersion");
    send("PUT", "/" + code, content(", \"requiredFields\": [\"expectation\"]"))
        .statusCode(200)
        .body("requiredFields", contains("expectation"));
    JsonPath kept = read(id);
    assertEquals(0.5f, kept.getFloat("completeness"));
    assertEquals(List.of("description"), kept.getList("missingFields"));
    assertEquals(version, kept.getLong("categoryVersion"));
    JsonPath next = registered(agent(), body(newNumber(), code, more));
    assertEquals(0.0f, next.getFloat("completeness"));
    assertEquals(List.of("expectation"), next.getList("missingFields"));
    assertTrue(read(next.getString("id")).getLong("categoryVersion") > version);
    owner()
        .get(CATEGORIES + "/versions/" + version)
        .then()
        .statusCode(200)
        .body("version", equalTo((int) version))
        .body(
            "items.children.flatten().find { it.code == '" + code + "' }.requiredFields",
            contains("product", "description"));
  }

  @Test
  void everyVersionSaysWhoChangedWhatAndWhy() {
    String code = added("");
    send("PUT", "/" + code, content(", \"commonCause\": true")).statusCode(200);
    JsonPath newest =
        owner()
            .queryParam("limit", 1)
            .get(CATEGORIES + "/versions")
            .then()
            .statusCode(200)
            .body("items[0].code", equalTo(code))
            .body("items[0].what", equalTo("CHANGED"))
            .body("items[0].by", equalTo("owner.ou"))
            .body("items[0].reason", equalTo("Asked for"))
            .body("items[0].at", notNullValue())
            .extract()
            .jsonPath();
    owner()
        .queryParam("limit", 1)
        .queryParam("cursor", newest.getString("next"))
        .get(CATEGORIES + "/versions")
        .then()
        .body("items[0].version", equalTo(newest.getInt("items[0].version") - 1))
        .body("items[0].what", equalTo("ADDED"));
    owner().get(CATEGORIES + "/versions/0").then().statusCode(404);
    owner().get(CATEGORIES + "/versions/999999").then().statusCode(404);
  }

  @Test
  void whatSaysTheSameMakesNoVersion() {
    String code = added("");
    String before = tag();
    send("PUT", "/" + code, content("")).statusCode(200).header("ETag", equalTo(before));
    send("POST", "/" + code + "/reinstatement", "{\"reason\": \"x\"}")
        .statusCode(200)
        .header("ETag", equalTo(before));
  }

  @Test
  void ofEightEditorsAtOnceOneWinsAndTheOthersAreTold() {
    String code = added("");
    String tag = tag();
    List<CompletableFuture<Integer>> running =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            owner()
                                .header("If-Match", tag)
                                .body(content("").replace("200", String.valueOf(300 + i)))
                                .put(CATEGORIES + "/" + code)
                                .statusCode()))
            .toList();
    List<Integer> answers = running.stream().map(CompletableFuture::join).sorted().toList();
    assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), answers);
    assertEquals(2, count("select count(*) from category where code = ?", code));
    assertEquals(
        1, count("select count(*) from category where code = ? and until_version is null", code));
  }

  @Test
  void theSameKeyAddsOnce() {
    String code = newCode();
    String key = UUID.randomUUID().toString();
    String tag = tag();
    for (int i = 0; i < 2; i++) {
      owner()
          .header("If-Match", tag)
          .header("Idempotency-Key", key)
          .body(leaf(code, ""))
          .post(CATEGORIES)
          .then()
          .statusCode(201)
          .body("code", equalTo(code));
    }
    send("POST", "", leaf(code, ""))
        .statusCode(409)
        .body("type", equalTo("/problems/category-code-taken"));
  }

  @Test
  void anotherReplicasChangeIsSeenWithinSeconds() {
    String code = added("");
    change("update category set name_en = 'Abroad' where code = ?", code);
    change("update reference_change set version = version + 1 where name = 'categories'");
    Awaitility.await().until(() -> shown(code).extract().path("names.en").equals("Abroad"));
    assertFalse(categories.leaf("nothing").isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, ''",
    "PUT, /other.other",
    "POST, /other.other/retirement",
    "POST, /other.other/reinstatement"
  })
  void onlyAdministratorsAndProcessOwnersEditAndNotBlindly(String method, String path) {
    String body = method.equals("PUT") ? content("") : bodyOf(path);
    RestAssured.given()
        .contentType(ContentType.JSON)
        .body(body)
        .request(method, CATEGORIES + path)
        .then()
        .statusCode(401);
    as("lead.wu", Roles.SUPERVISOR, Roles.AGENT)
        .body(body)
        .request(method, CATEGORIES + path)
        .then()
        .statusCode(403);
    RequestSpecification administrator = as("admin.a", Roles.ADMINISTRATOR);
    administrator
        .body(body)
        .request(method, CATEGORIES + path)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    as("admin.a", Roles.ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .body(body)
        .request(method, CATEGORIES + path)
        .then()
        .statusCode(412);
    if (!path.isEmpty()) {
      send(method, path.replace("other.other", "no.such"), body).statusCode(404);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Other.x||code",
        "other.x.y||code",
        "versions||code",
        "nogroup.leaf||code",
        "other.x|, \"requiredFields\": [\"colour\"]|requiredFields",
        "other.x|, \"requiredFields\": [\"product\", \"product\"]|requiredFields",
        "other.x|, \"position\": -1|position",
        "loose|, \"requiredFields\": [\"product\"]|requiredFields",
        "loose|, \"emergency\": true|emergency"
      })
  void whatIsWrongIsNamed(String code, String more, String field) {
    String body = leaf(code, more == null ? "" : more);
    if (body.contains("-1")) {
      body = body.replace("\"position\": 200, ", "");
    }
    send("POST", "", body)
        .statusCode(400)
        .body("errors.field", hasItem(field))
        .body("errors[0].mend", notNullValue());
  }

  @Test
  void aSuccessorIsAnotherLeafThatTakesReports() {
    String code = added("");
    for (String successor : List.of(code, "other", "no.such")) {
      send(
              "POST",
              "/" + code + "/retirement",
              "{\"successor\": \"" + successor + "\", \"reason\": \"x\"}")
          .statusCode(400)
          .body("errors[0].field", equalTo("successor"));
    }
    send("POST", "/other/retirement", "{\"reason\": \"x\"}")
        .statusCode(400)
        .body("errors[0].field", equalTo("code"));
  }

  @Test
  void aReasonThatLabelsCustomersIsRefused() {
    send("POST", "", leaf(newCode(), "").replace("Asked for", "又是恶意客户"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
  }

  private static String bodyOf(String path) {
    return path.isEmpty() ? leaf(newCode(), "") : "{\"reason\": \"x\"}";
  }
}
