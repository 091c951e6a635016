package io.redress.intake.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer is erased: what was proposed from their ticket goes wherever it was not in force. */
@QuarkusTest
class ProposalErasureTest extends IntakeTest {
  private static final String PLANS = "/api/v1/plans";
  private static final String KNOWN = "P-000007";

  /** No other plan has it; without digits, as long numbers are masked. */
  private final String words =
      "She was told so at the counter " + UUID.randomUUID().toString().replaceAll("[0-9]", "g");

  private final String number = newNumber();

  @Test
  void aDraftOfANewPlanIsWithdrawnAndItsWordsAreGone() {
    String plan = accepted("\"title\": {\"en\": \"%s\"}".formatted(words));
    assertEquals(1, kept());
    erase();
    assertEquals(0, kept());
    owner()
        .get(plan)
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("content.categories", contains(CATEGORY))
        .body("content.title.en", equalTo("(Erased with what told of its customer)"));
    owner()
        .get(plan.substring(0, plan.indexOf("/versions")) + "/history")
        .then()
        .body("items.step", contains("PROPOSED", "ACCEPTED", "WITHDRAWN"))
        .body("items[2].by", equalTo("customer-erasure"));
    owner()
        .queryParam("q", words.substring(words.length() - 12))
        .get(PLANS)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(plan.split("/")[4])));
  }

  @Test
  void aReviewedVersionOfAKnownPlanLosesTheProposedCauseAlone() {
    List<String> causes =
        owner().get(PLANS + "/" + KNOWN).jsonPath().getList("content.causes.cause.zh");
    String draft = accepted("\"plan\": \"" + KNOWN + "\"");
    review(draft);
    erase();
    assertEquals(0, kept());
    JsonPath left = owner().get(draft).then().statusCode(200).extract().jsonPath();
    assertEquals("WITHDRAWN", left.getString("status"));
    assertEquals(causes, left.getList("content.causes.cause.zh").subList(0, causes.size()));
    owner().get(PLANS + "/" + KNOWN).then().body("status", equalTo("PUBLISHED"));
  }

  @Test
  void aDraftThatWasWithdrawnBeforeLosesItsWordsToo() {
    String draft = accepted("\"title\": {\"en\": \"A title\"}");
    as("handler.he", Roles.COORDINATOR)
        .header("If-Match", owner().get(draft).getHeader("ETag"))
        .body("{\"reason\": \"Known already\"}")
        .post(draft + "/withdrawal")
        .then()
        .statusCode(200);
    erase();
    assertEquals(0, kept());
  }

  @Test
  void whatIsInForceStaysAndSoDoesADraftInOtherWords() {
    String published = accepted("\"title\": {\"en\": \"A title\"}");
    owner()
        .header("If-Match", review(published))
        .post(published + "/publication")
        .then()
        .statusCode(200);
    String rewritten = accepted("\"title\": {\"en\": \"Another title\"}");
    owner()
        .header("If-Match", owner().get(rewritten).getHeader("ETag"))
        .body(
            """
            {"categories": ["%s"], "title": {"en": "In general"}, "reviewBy": "2099-01-01",
             "causes": [{"cause": {"en": "A contract is not understood"},
               "measure": {"en": "Show it"}, "wording": {"en": "Here it is"}}]}
            """
                .formatted(CATEGORY))
        .put(rewritten)
        .then()
        .statusCode(200);
    erase();
    assertEquals(1, kept());
    owner().get(published).then().body("status", equalTo("PUBLISHED"));
    owner().get(rewritten).then().body("status", equalTo("DRAFT"));
  }

  /** Versions of plans that have the words. */
  private long kept() {
    return count("select count(*) from plan_version where content like ?", "%" + words + "%");
  }

  /** The address of the draft that a proposal from a ticket of the customer became. */
  private String accepted(String more) {
    String id = registered(agent(), body(number, CATEGORY)).getString("id");
    post(id, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    String proposal =
        as("handler.he", Roles.HANDLER)
            .body(
                """
                {"complaintId": "%s", "cause": {"cause": {"en": "Contract unclear"},
                  "measure": {"en": "%s"}, "wording": {"en": "You may leave"}}, %s}
                """
                    .formatted(id, words, more))
            .post(PLANS + "/proposals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String draft =
        owner()
            .post(PLANS + "/proposals/{id}/acceptance", proposal)
            .then()
            .statusCode(200)
            .extract()
            .path("draft.link");
    assertTrue(draft.startsWith(PLANS + "/P-"), draft);
    return draft;
  }

  private static String review(String draft) {
    return as("coord.ma", Roles.COORDINATOR)
        .header("If-Match", owner().get(draft).getHeader("ETag"))
        .body("{\"approved\": true}")
        .post(draft + "/reviews")
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private void erase() {
    ValidatableResponse erased =
        as("admin.ye", Roles.ADMINISTRATOR)
            .body("{\"reason\": \"REQUESTED\"}")
            .post("/api/v1/customers/{number}/erasure", number)
            .then()
            .statusCode(200);
    assertFalse(erased.extract().asString().contains(number));
  }

  private static RequestSpecification owner() {
    return as("owner.qi", Roles.PROCESS_OWNER);
  }
}
