package io.redress.analytics.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** How a rebuild is asked for and looked up, and what is refused. */
@QuarkusTest
class RebuildRequestsTest extends RebuildFlow {
  @Test
  void onlyOneRunsAtATimeAndTheSecondIsToldWhich() {
    scheduler.pause();
    var id = request();
    administrator()
        .body("{\"reason\":\"again\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(409)
        .body("type", endsWith("rebuild-running"))
        .body("rebuild", endsWith(id));
  }

  @Test
  void theSameKeyGivesTheSameRebuild() {
    var key = "key-" + System.nanoTime();
    var body = "{\"reason\":\"by key\"}";
    var first = administrator().header("Idempotency-Key", key).body(body).post("/api/v1/rebuilds");
    var second = administrator().header("Idempotency-Key", key).body(body).post("/api/v1/rebuilds");
    assertEquals(first.then().statusCode(202).extract().<String>path("id"), second.path("id"));
    ended(second.path("id"));
  }

  @Test
  void listsTheLatestFirstPageByPage() {
    var first = request();
    ended(first);
    var second = request();
    ended(second);
    var page = administrator().get("/api/v1/rebuilds?limit=1").then().statusCode(200).extract();
    assertEquals(second, page.path("items[0].id"));
    administrator()
        .queryParam("cursor", page.<String>path("next"))
        .get("/api/v1/rebuilds")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(first));
  }

  @Test
  void whoMayNotAndWhatIsNotRightIsTold() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"x\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(403);
    administrator()
        .body("{\"reason\":\"\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("reason"));
    administrator()
        .body("{\"reason\":\"x\",\"hurry\":true}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("type", endsWith("unknown-field"));
    administrator()
        .get("/api/v1/rebuilds/nope")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    administrator()
        .get("/api/v1/rebuilds?cursor=nope")
        .then()
        .statusCode(400)
        .body("type", endsWith("invalid-cursor"));
    administrator().get("/api/v1/rebuilds?limit=0").then().statusCode(400);
  }
}
