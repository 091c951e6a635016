package io.redress.intake.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalTest extends ProposingTest {
  @Test
  void aCaseFromAClosedComplaintBecomesTheDraftOfANewPlanWithoutAnythingPersonal() {
    String number = newNumber();
    String id =
        propose(
                handler(),
                """
                {"complaintId": "%s", "title": {"zh": "基站调整后信号弱"},
                 "cause": {"cause": {"zh": "王小明女士所在小区的基站调整, 号码 %s"},
                   "measure": {"en": "Called %s back and tilted the antenna"},
                   "duties": [{"party": "COMPANY", "duty": {"zh": "回复王小明"}}],
                   "wording": {"zh": "您好, 已调整"}, "rule": {"name": "内部规定 %s"}}}
                """
                    .formatted(closed(number), number, number, number))
            .statusCode(201)
            .body("state", equalTo("OPEN"))
            .body("category", equalTo(CATEGORY))
            .extract()
            .path("id");
    String sealed = texts("select content from plan_proposal where id = ?", id).get(0);
    assertTrue(sealed.startsWith("{s1:test}"), sealed);
    String kept = owner().get(PROPOSALS + "/{id}", id).then().statusCode(200).extract().asString();
    assertFalse(kept.contains(number) || kept.contains("王小明"), kept);
    assertTrue(kept.contains(number.substring(0, 3) + "****"), kept);
    JsonPath accepted =
        owner()
            .post(PROPOSALS + "/{id}/acceptance", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals("ACCEPTED", accepted.getString("state"));
    String plan = accepted.getString("draft.id");
    String tag =
        owner()
            .get(PLANS + "/{id}/versions/1", plan)
            .then()
            .statusCode(200)
            .body("status", equalTo("DRAFT"))
            .body("author", equalTo("handler.he"))
            .body("content.categories", contains(CATEGORY))
            .body("content.title.zh", equalTo("基站调整后信号弱"))
            .extract()
            .header("ETag");
    owner()
        .get(PLANS + "/{id}/history", plan)
        .then()
        .body("items.step", contains("PROPOSED", "ACCEPTED"))
        .body("items.by", contains("handler.he", "owner.qi"));
    String reviews = PLANS + "/" + plan + "/versions/1/reviews";
    String approval = "{\"approved\": true}";
    as("handler.he", Roles.COORDINATOR)
        .header("If-Match", tag)
        .body(approval)
        .post(reviews)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/plan-own-work"));
    String reviewed =
        coordinator()
            .header("If-Match", tag)
            .body(approval)
            .post(reviews)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    owner()
        .header("If-Match", reviewed)
        .post(PLANS + "/{id}/versions/1/publication", plan)
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"));
  }

  @Test
  void aCaseForAKnownPlanIsAddedToWhatIsInForce() {
    int causes =
        owner()
            .get(PLANS + "/P-000007")
            .then()
            .extract()
            .jsonPath()
            .getList("content.causes")
            .size();
    String id =
        propose(handler(), request(closed(newNumber()), "\"plan\": \"p-000007\""))
            .statusCode(201)
            .body("plan", equalTo("P-000007"))
            .extract()
            .path("id");
    JsonPath draft =
        owner()
            .post(PROPOSALS + "/{id}/acceptance", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    owner()
        .get(draft.getString("draft.link"))
        .then()
        .statusCode(200)
        .body("id", equalTo("P-000007"))
        .body("basedOn", equalTo(1))
        .body("content.causes", hasSize(causes + 1));
    owner().get(PLANS + "/P-000007").then().body("version", equalTo(1));
  }

  @Test
  void aCaseOfALeafThatWasRetiredMeanwhileIsFiledUnderItsSuccessor() {
    String code = "other.p" + Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 24);
    category(
            "",
            "{\"code\": \"%s\", \"names\": {\"en\": \"x\", \"zh\": \"x\"}, \"position\": 200, \"reason\": \"x\"}"
                .formatted(code))
        .statusCode(201);
    String complaint = register(newNumber(), code).getString("id");
    follow.closed(complaint, "RESOLVED", Instant.parse("2026-11-26T00:00:00Z"));
    String id =
        propose(handler(), request(complaint, "\"title\": {\"en\": \"x\"}"))
            .statusCode(201)
            .extract()
            .path("id");
    category("/" + code + "/retirement", "{\"successor\": \"price.price\", \"reason\": \"x\"}")
        .statusCode(200);
    String draft =
        owner()
            .post(PROPOSALS + "/{id}/acceptance", id)
            .then()
            .statusCode(200)
            .extract()
            .path("draft.link");
    owner().get(draft).then().body("content.categories", contains("price.price"));
  }

  @Test
  void anOwnerDeclinesWithAReasonAndADecisionIsMadeOnce() {
    String id = proposed(handler());
    owner().body("{}").post(PROPOSALS + "/{id}/refusal", id).then().statusCode(400);
    owner()
        .body("{\"reason\": \"又是刁民\"}")
        .post(PROPOSALS + "/{id}/refusal", id)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    owner()
        .body("{\"reason\": \"P-000001 says it\"}")
        .post(PROPOSALS + "/{id}/refusal", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("reason", equalTo("P-000001 says it"));
    owner()
        .post(PROPOSALS + "/{id}/acceptance", id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-decided"));
    handler()
        .queryParam("state", "declined")
        .queryParam("limit", 200)
        .get(PROPOSALS)
        .then()
        .body("items.id", hasItem(id));
  }

  @Test
  void ofTwoOwnersWhoDecideAtOnceOneWinsAndOneDraftIsMade() throws Exception {
    String id = proposed(handler());
    long before = count("select count(*) from plan_version");
    Callable<Integer> acceptance =
        () -> owner().post(PROPOSALS + "/{id}/acceptance", id).then().extract().statusCode();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> answers = both.invokeAll(List.of(acceptance, acceptance));
      assertEquals(409 + 200, answers.get(0).get() + answers.get(1).get());
    } finally {
      both.shutdownNow();
    }
    assertEquals(before + 1, count("select count(*) from plan_version"));
  }
}
