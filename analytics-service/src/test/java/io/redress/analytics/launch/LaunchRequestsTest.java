package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.head;
import static io.redress.analytics.launch.LaunchFixture.register;
import static io.redress.analytics.launch.LaunchFixture.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How launches are registered and listed, and what is refused. */
@QuarkusTest
class LaunchRequestsTest extends LaunchFlow {
  @Test
  void aRepeatedRegistrationIsOneLaunch() {
    var key = UUID.randomUUID().toString();
    var body = content(today(), "Plan 99", FEW);
    var first = head().header("Idempotency-Key", key).body(body).post(LAUNCHES).path("id");
    head()
        .header("Idempotency-Key", key)
        .body(body)
        .post(LAUNCHES)
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    assertEquals(1, tables.number("select count(*) from launch"));
  }

  @Test
  void launchesAreListedLatestFirstByStateAndPaged() {
    publishPlan();
    var ids = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      ids.add(0, register(content(today(), "Plan " + i, FEW)));
    }
    step(ids.get(1), "readiness", null).then().statusCode(200);
    var listed = new ArrayList<Object>();
    String next = null;
    do {
      var page =
          as("supervisor")
              .queryParam("limit", 2)
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(LAUNCHES)
              .then()
              .statusCode(200)
              .extract();
      listed.addAll(page.<List<Object>>path("items.id"));
      next = page.path("next");
    } while (next != null);
    assertEquals(ids, listed);
    as("analyst").get(LAUNCHES + "?state=READY").then().body("items.id", contains(ids.get(1)));
  }

  @Test
  void theListIsExportedWithItsFormulasNeutralised() {
    var id = register(content(today(), "=1+1", FEW));
    register("{\"name\": \"Later\", \"kind\": \"CAMPAIGN\", \"product\": \"Later\"}");
    var lines =
        as("analyst")
            .get(LAUNCHES + ".csv")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .header("Content-Disposition", equalTo("attachment; filename=\"launches.csv\""))
            .extract()
            .asString()
            .split("\r\n");
    assertEquals(3, lines.length);
    assertTrue(lines[0].startsWith("id,name,kind,product,state,date"));
    assertTrue(lines[1].contains(",Later,CAMPAIGN,Later,REGISTERED,,60,"), lines[1]);
    assertTrue(lines[2].startsWith(id + ",Plan 99,PRODUCT,'=1+1,REGISTERED,"), lines[2]);
    assertTrue(lines[2].contains(",2.00,DAY,price.price,,P-000905,"), lines[2]);
    given().get(LAUNCHES + ".csv").then().statusCode(401);
    as("agent").get(LAUNCHES + ".csv").then().statusCode(403);
    as("analyst").get(LAUNCHES + ".csv?state=LOUD").then().statusCode(400);
    as("analyst").get(LAUNCHES + ".csv?form=x").then().statusCode(400);
  }

  @Test
  void refusalsSayWhatToMend() {
    given().get(LAUNCHES).then().statusCode(401);
    as("agent").get(LAUNCHES).then().statusCode(403);
    as("analyst").body(content(today(), "P", FEW)).post(LAUNCHES).then().statusCode(403);
    as("analyst").get(LAUNCHES + "?state=LOUD").then().statusCode(400);
    as("analyst").get(LAUNCHES + "?cursor=x").then().statusCode(400);
    for (var path : List.of("/none", "/none/history")) {
      as("analyst").get(LAUNCHES + path).then().statusCode(404);
    }
    for (var verb : List.of("readiness", "start")) {
      head().header("If-Match", "\"0\"").post(LAUNCHES + "/none/" + verb).then().statusCode(404);
      as("analyst").post(LAUNCHES + "/none/" + verb).then().statusCode(403);
    }
    var id = register(content(today(), "Plan 99", FEW));
    head().post(LAUNCHES + "/" + id + "/readiness").then().statusCode(428);
    head()
        .header("If-Match", "\"99\"")
        .body(CONCLUSION)
        .post(LAUNCHES + "/" + id + "/closing")
        .then()
        .statusCode(412);
    step(id, "closing", "{}").then().statusCode(400).body("errors.field", hasItem("conclusion"));
    step(id, "closing", "{\"conclusion\": \"这些刁民\"}")
        .then()
        .statusCode(400)
        .body("type", endsWith("labelling-word"));
    change(id, content(today(), "Plan 99", FEW), " ")
        .statusCode(400)
        .body("errors.field", hasItem("reason"));
    change(id, "{\"name\": \"x\"}", "Why.")
        .statusCode(400)
        .body("errors.field", hasItems("launch.kind", "launch.product"));
  }

  @Test
  void aRegistrationIsBounded() {
    var good = content(today(), "Plan 99", FEW);
    for (var bad :
        Map.of(
                "date", good.replace(today().toString(), "1999-01-01"),
                "plan", good.replace("P-000905", "plan nine"),
                "watchDays", good.replace("\"watchDays\": 7", "\"watchDays\": 6"),
                "expected.count", good.replace("\"count\": 2", "\"count\": 0"),
                "categories[0]", good.replace("price.price", "price, price"),
                "name", good.replace("\"Plan 99\", \"kind\"", "\"黑名单客户\", \"kind\""))
            .entrySet()) {
      head()
          .body(bad.getValue())
          .post(LAUNCHES)
          .then()
          .statusCode(400)
          .body("errors.field", hasItem(bad.getKey()))
          .body("type", not(endsWith("internal")));
    }
    head()
        .body(good.replace("\"kind\"", "\"price\": 1, \"kind\""))
        .post(LAUNCHES)
        .then()
        .statusCode(400)
        .body("type", endsWith("unknown-field"));
    as("analyst").get(LAUNCHES).then().body("items", hasSize(0));
  }
}
