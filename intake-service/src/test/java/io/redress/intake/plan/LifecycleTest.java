package io.redress.intake.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LifecycleTest extends PlanTest {
  @Test
  void aPlanIsDraftedReviewedAndPublishedByDifferentPeopleAndItsHistoryTells() {
    String id = draft(content(USAGE, "流量用完后断网", "Allowance used up"));
    reviewer()
        .get(PLANS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("id", matchesPattern("P-\\d{6,}"))
        .body("status", equalTo("DRAFT"))
        .body("author", equalTo("handler.he"))
        .body("content.causes[0].duties.party", contains("CUSTOMER", "DEPARTMENT"))
        .body("content.causes[0].rule.validUntil", equalTo("2099-12-31"))
        .body("published", nullValue());
    review(id, 1).statusCode(200).body("reviewedBy", equalTo("coord.ma"));
    publish(id, 1)
        .statusCode(200)
        .body("publishedBy", equalTo("owner.qi"))
        .body("published", equalTo(1))
        .body("validity", equalTo("CURRENT"))
        .body("stale", equalTo(false));
    agent().get(PLANS + "/{id}", id).then().statusCode(200).body("version", equalTo(1));
    agent()
        .get(PLANS + "/{id}/history", id)
        .then()
        .statusCode(200)
        .body("items.step", contains("DRAFTED", "REVIEWED", "PUBLISHED"))
        .body("items.by", contains("handler.he", "coord.ma", "owner.qi"));
  }

  @Test
  void theNextVersionSupersedesTheFormerAtTheMomentOfItsPublication() {
    String id = published(content(USAGE, "流量", "Data"));
    int second = reviewed(id, content(USAGE, "流量提醒", "Data warning"));
    assertEquals(2, second);
    agent()
        .get(PLANS + "/{id}", id)
        .then()
        .body("version", equalTo(1))
        .body("content.title.en", equalTo("Data"));
    publish(id, 2).statusCode(200).body("basedOn", equalTo(1));
    agent().get(PLANS + "/{id}", id).then().body("version", equalTo(2));
    reviewer()
        .get(PLANS + "/{id}/versions", id)
        .then()
        .body("items.version", contains(2, 1))
        .body("items.status", contains("PUBLISHED", "SUPERSEDED"));
    act(owner(), id, 1, "publication", null)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/plan-state"));
    author()
        .header("If-Match", tag(id, 2))
        .body(content(USAGE, "x", "x"))
        .put(PLANS + "/{id}/versions/2", id)
        .then()
        .statusCode(409)
        .body("state", equalTo("PUBLISHED"));
  }

  @Test
  void whoWroteAWordNeitherReviewsNorPublishesIt() {
    RequestSpecification everything =
        as("all.in.one", Roles.COORDINATOR, Roles.HANDLER, Roles.PROCESS_OWNER);
    String id =
        as("all.in.one", Roles.HANDLER)
            .body(content(USAGE, "流量", "Data"))
            .post(PLANS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    act(everything, id, 1, "reviews", "{\"approved\": true}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/plan-own-work"));
    as("coord.lu", Roles.COORDINATOR)
        .header("If-Match", tag(id, 1))
        .body(content(USAGE, "流量", "Data allowance"))
        .put(PLANS + "/{id}/versions/1", id)
        .then()
        .statusCode(200);
    act(as("coord.lu", Roles.COORDINATOR), id, 1, "reviews", "{\"approved\": true}")
        .then()
        .statusCode(403);
    review(id, 1).statusCode(200);
    act(as("all.in.one", Roles.PROCESS_OWNER), id, 1, "publication", null).then().statusCode(403);
    act(as("coord.lu", Roles.ADMINISTRATOR), id, 1, "publication", null).then().statusCode(403);
    publish(id, 1).statusCode(200);
  }

  @Test
  void aReviewerSendsBackWithAReasonAndTheAuthorWritesAnew() {
    String id = draft(content(USAGE, "流量", "Data"));
    act(reviewer(), id, 1, "reviews", "{\"approved\": false}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    review(id, 1).statusCode(200);
    act(reviewer(), id, 1, "reviews", "{\"approved\": false, \"reason\": \"Name the rule\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("reviewedBy", nullValue());
    publish(id, 1).statusCode(409).body("type", equalTo("/problems/plan-state"));
    author()
        .header("If-Match", tag(id, 1))
        .body(content(USAGE, "流量", "Data, by the rule"))
        .put(PLANS + "/{id}/versions/1", id)
        .then()
        .statusCode(200)
        .body("content.title.en", equalTo("Data, by the rule"));
    agent()
        .get(PLANS + "/{id}/history", id)
        .then()
        .body("items.step", contains("DRAFTED", "REVIEWED", "SENT_BACK", "REWRITTEN"))
        .body("items.reason", hasItem("Name the rule"));
  }

  @Test
  void aRetiredPlanIsGoneForThoseWhoAnswerUntilAnotherVersionIsPublished() {
    String id = published(content(USAGE, "流量", "Data"));
    int overtaken = reviewed(id, content(USAGE, "流量", "Data again"));
    act(owner(), id, 1, "retirement", "{\"reason\": \"No longer sold\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("RETIRED"))
        .body("published", nullValue());
    as("desk.system", Roles.INTEGRATOR).get(PLANS + "/{id}", id).then().statusCode(404);
    agent().get(PLANS + "/{id}", id).then().statusCode(200).body("version", equalTo(overtaken));
    publish(id, overtaken).statusCode(409).body("type", equalTo("/problems/plan-overtaken"));
    int next = reviewed(id, content(USAGE, "流量", "Data once more"));
    publish(id, next).statusCode(200).body("basedOn", nullValue());
    as("desk.system", Roles.INTEGRATOR)
        .get(PLANS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("version", equalTo(next));
  }

  @Test
  void aDraftIsWithdrawnByItsAuthorOrByThoseWhoAnswerForIt() {
    String id = draft(content(USAGE, "流量", "Data"));
    String reason = "{\"reason\": \"Said twice\"}";
    act(as("agent.yu", Roles.AGENT), id, 1, "withdrawal", reason).then().statusCode(403);
    act(author(), id, 1, "withdrawal", reason)
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
    review(id, 1).statusCode(409);
    String other = draft(content(USAGE, "流量", "Data"));
    act(reviewer(), other, 1, "withdrawal", reason).then().statusCode(200);
  }

  @Test
  void whatIsOutOfDateIsNotPublished() {
    String id =
        draft(content(USAGE, "流量", "Data", "2020-01-01", ", \"validUntil\": \"2020-01-01\""));
    review(id, 1).statusCode(200);
    publish(id, 1)
        .statusCode(409)
        .body("type", equalTo("/problems/plan-out-of-date"))
        .body("errors.field", containsInAnyOrder("validUntil", "causes"));
    String inForce = published(content(USAGE, "流量", "Data"));
    int future =
        reviewed(
            inForce, content(USAGE, "流量", "Data", "2099-12-31", ", \"validFrom\": \"2090-01-01\""));
    publish(inForce, future).statusCode(409).body("errors.field", contains("validFrom"));
    String upcoming =
        published(content(USAGE, "流量", "Data", "2099-12-31", ", \"validFrom\": \"2090-01-01\""));
    agent().get(PLANS + "/{id}", upcoming).then().body("validity", equalTo("UPCOMING"));
  }

  @Test
  void aListGoesThroughAllPagesOnceInTheOrderOfTheNumbers() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(published(content("price", "资费", "Price " + i)));
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = agent().queryParam("category", "price").queryParam("limit", 2);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(PLANS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertEquals(seen.stream().sorted().distinct().toList(), seen);
    assertEquals(made, seen.stream().filter(made::contains).toList());
  }
}
