package io.redress.intake.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.complaint.FollowCase;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProposalTest extends IntakeTest {
  private static final String PLANS = "/api/v1/plans";
  private static final String PROPOSALS = PLANS + "/proposals";

  @Inject FollowCase follow;

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

  @Test
  void nobodyAcceptsTheirOwnAndNobodySeesAnothersUnlessTheyAnswerForPlans() {
    String id = proposed(as("all.in.one", Roles.HANDLER));
    as("all.in.one", Roles.PROCESS_OWNER)
        .post(PROPOSALS + "/{id}/acceptance", id)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/plan-own-work"));
    handler().get(PROPOSALS + "/{id}", id).then().statusCode(404);
    handler().queryParam("limit", 200).get(PROPOSALS).then().body("items.id", not(hasItem(id)));
    coordinator().get(PROPOSALS + "/{id}", id).then().statusCode(200);
    as("all.in.one", Roles.HANDLER).get(PROPOSALS + "/{id}", id).then().statusCode(200);
  }

  @Test
  void onlyWhatIsDoneWithAndOnesOwnIsProposed() {
    String open = register(newNumber()).getString("id");
    propose(handler(), request(open, "\"title\": {\"en\": \"x\"}"))
        .statusCode(409)
        .body("type", equalTo("/problems/complaint-open"));
    String title = "\"title\": {\"en\": \"x\"}";
    propose(handler(), request(UUID.randomUUID().toString(), title)).statusCode(404);
    propose(
            with(Tokens.inBranch("agent.s", "customer-care", "south", Roles.AGENT)),
            request(closed(newNumber()), title))
        .statusCode(403)
        .body("type", equalTo("/problems/row-not-yours"));
  }

  @Test
  void whatIsWrongIsNamed() {
    String id = closed(newNumber());
    propose(handler(), "{}").statusCode(400).body("errors.field", hasItems("complaintId", "cause"));
    propose(handler(), request(id, "\"plan\": null"))
        .statusCode(400)
        .body("errors.field", contains("title"));
    propose(handler(), request(id, "\"plan\": \"P-000001\", \"title\": {\"en\": \"x\"}"))
        .statusCode(400)
        .body("errors.field", contains("plan"));
    propose(handler(), request(id, "\"plan\": \"P-999999999\""))
        .statusCode(400)
        .body("errors.field", contains("plan"));
    propose(handler(), request(id, "\"title\": {}"))
        .statusCode(400)
        .body("errors.field", contains("title"));
    propose(handler(), request(id, "\"title\": {\"zh\": \"刁民投诉\"}"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors.field", contains("title.zh"));
    propose(handler(), request(id, "\"title\": {\"en\": \"x\"}, \"surprise\": 1"))
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-field"));
    handler().queryParam("state", "NEW").get(PROPOSALS).then().statusCode(400);
    handler().queryParam("cursor", "x").get(PROPOSALS).then().statusCode(400);
    owner().post(PROPOSALS + "/x/acceptance").then().statusCode(404);
  }

  @Test
  void aKeyMakesOneProposal() {
    String key = UUID.randomUUID().toString();
    String request = request(closed(newNumber()), "\"title\": {\"en\": \"x\"}");
    String first = propose(handler().header("Idempotency-Key", key), request).extract().path("id");
    String second = propose(handler().header("Idempotency-Key", key), request).extract().path("id");
    assertEquals(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/plans/proposals, process-owner",
    "GET, /api/v1/plans/proposals, analyst",
    "GET, /api/v1/plans/proposals/x, caller",
    "POST, /api/v1/plans/proposals/x/acceptance, coordinator",
    "POST, /api/v1/plans/proposals/x/refusal, handler"
  })
  void withoutTokenItIs401AndWithoutTheRole403(String method, String path, String role) {
    RestAssured.given().contentType(ContentType.JSON).request(method, path).then().statusCode(401);
    as("x", role)
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  private static RequestSpecification handler() {
    return as("handler.he", Roles.HANDLER);
  }

  private static RequestSpecification coordinator() {
    return as("coord.ma", Roles.COORDINATOR);
  }

  private static RequestSpecification owner() {
    return as("owner.qi", Roles.PROCESS_OWNER);
  }

  private static ValidatableResponse propose(RequestSpecification caller, String body) {
    return caller.body(body).post(PROPOSALS).then();
  }

  private static ValidatableResponse category(String path, String body) {
    String categories = "/api/v1/categories";
    String tag = owner().get(categories).then().extract().header("ETag");
    return owner().header("If-Match", tag).body(body).post(categories + path).then();
  }

  private String proposed(RequestSpecification caller) {
    return propose(caller, request(closed(newNumber()), "\"title\": {\"en\": \"x\"}"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String request(String complaintId, String more) {
    return """
    {"complaintId": "%s", "cause": {"cause": {"en": "Contract unclear"},
      "measure": {"en": "Explain it"}, "wording": {"en": "You may leave"}}, %s}
    """
        .formatted(complaintId, more);
  }

  /** A complaint of a customer called 王小明 whose case has ended. */
  private String closed(String number) {
    String id =
        registered(
                agent(),
                """
                {"channel": "HOTLINE", "customer": {"number": "%s", "name": "王小明"},
                 "category": "%s", "title": "信号弱"}
                """
                    .formatted(number, CATEGORY))
            .getString("id");
    follow.closed(id, "RESOLVED", Instant.parse("2026-11-26T00:00:00Z"));
    return id;
  }
}
