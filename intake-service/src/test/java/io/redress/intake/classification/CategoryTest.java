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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryTest extends CategoryEditingTest {
  @Inject Categories categories;

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
  void anotherReplicasChangeIsSeenWithinSeconds() {
    String code = added("");
    change("update category set name_en = 'Abroad' where code = ?", code);
    change("update reference_change set version = version + 1 where name = 'categories'");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shown(code).extract().path("names.en").equals("Abroad"));
    assertFalse(categories.leaf("nothing").isPresent());
  }
}
