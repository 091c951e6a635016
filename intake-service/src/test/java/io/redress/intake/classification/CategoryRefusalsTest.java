package io.redress.intake.classification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not edit the tree of categories, and what is refused, with its reason. */
@QuarkusTest
class CategoryRefusalsTest extends CategoryEditingTest {
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
