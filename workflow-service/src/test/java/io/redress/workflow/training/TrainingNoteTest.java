package io.redress.workflow.training;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.training.FollowTraining.Words;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team is to be trained in is read where it works, taken up, and done. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class TrainingNoteTest {
  private static final String NOTES = "/api/v1/departments/billing/training-notes";
  private static final Instant AT = Instant.parse("2026-06-23T06:05:10.123456Z");
  private static final String DONE = "{\"remark\": \"Practised with five sample bills.\"}";

  @Inject FollowTraining follow;

  private String noted(Instant at) {
    String id = Ids.next();
    follow.noted(
        id, "billing", new Words("首月账单", null), new Words(null, "Practise it."), "head.qian", at);
    return id;
  }

  private static RequestSpecification as(String user, String department, String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, department, role))
        .contentType("application/json");
  }

  private static RequestSpecification handler() {
    return as("handler.wang", "billing", "handler");
  }

  private static RequestSpecification head() {
    return as("head.zhou", "billing", "head");
  }

  private static ValidatableResponse acknowledge(RequestSpecification caller, String id) {
    return caller.post(NOTES + "/" + id + "/acknowledgement").then();
  }

  private static ValidatableResponse done(RequestSpecification caller, String id, String body) {
    return caller.body(body).post(NOTES + "/" + id + "/completion").then();
  }

  @Test
  void theTeamReadsItTakesItUpAndSaysThatItIsDone() {
    String id = noted(AT);
    handler()
        .get(NOTES + "?state=NOTED&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '%s' }.topic.zh".formatted(id), equalTo("首月账单"))
        .body("items.find { it.id == '%s' }.topic.en".formatted(id), nullValue())
        .body("items.find { it.id == '%s' }.note.en".formatted(id), equalTo("Practise it."))
        .body("items.find { it.id == '%s' }.owner".formatted(id), equalTo("head.qian"))
        .body(
            "items.find { it.id == '%s' }.notedAt".formatted(id),
            equalTo("2026-06-23T14:05:10.123456+08:00"));
    acknowledge(head(), id)
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("acknowledgedBy", equalTo("head.zhou"))
        .body("acknowledgedAt", notNullValue());
    acknowledge(as("supervisor.li", null, "supervisor"), id)
        .statusCode(200)
        .body("acknowledgedBy", equalTo("head.zhou"));
    done(as("head.qian", "billing", "handler"), id, DONE)
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("doneBy", equalTo("head.qian"))
        .body("remark", equalTo("Practised with five sample bills."));
    done(head(), id, DONE).statusCode(200).body("doneBy", equalTo("head.qian"));
    done(head(), id, "{\"remark\": \"Something else.\"}")
        .statusCode(409)
        .body("type", endsWith("training-done"));
    acknowledge(head(), id).statusCode(200).body("state", equalTo("DONE"));
    handler().get(NOTES + "?state=NOTED&limit=200").then().body("items.id", not(hasItem(id)));
    handler()
        .get(NOTES + "?state=DONE&limit=200")
        .then()
        .body("items.id", hasItem(id))
        .body("items.state", everyItem(equalTo("DONE")));
  }

  @Test
  void whoeverSaysThatItIsDoneHasTakenItUp() {
    String id = noted(AT);
    done(head(), id, DONE)
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("acknowledgedBy", equalTo("head.zhou"));
  }

  @Test
  void theLatestComesFirstPageByPage() {
    String older = noted(Instant.parse("2098-01-01T00:00:00Z"));
    String newer = noted(Instant.parse("2098-01-02T00:00:00Z"));
    String next =
        handler()
            .get(NOTES + "?limit=1")
            .then()
            .body("items.id", contains(newer))
            .extract()
            .path("next");
    handler()
        .queryParam("cursor", next)
        .queryParam("limit", 1)
        .get(NOTES)
        .then()
        .body("items.id", contains(older));
  }

  @Test
  void whatWasNotedOnceStaysAsItWas() {
    String id = noted(AT);
    acknowledge(head(), id).statusCode(200);
    follow.noted(
        id, "billing", new Words(null, "Other"), new Words(null, "Other"), "head.qian", AT);
    acknowledge(head(), id)
        .body("topic.zh", equalTo("首月账单"))
        .body("state", equalTo("ACKNOWLEDGED"));
  }

  @Test
  void othersNeitherReadNorAnswer() {
    String id = noted(AT);
    given().get(NOTES).then().statusCode(401);
    as("integrator.x", null, "integrator").get(NOTES).then().statusCode(403);
    RequestSpecification elsewhere = as("handler.wu", "network-quality", "handler");
    elsewhere.get(NOTES).then().statusCode(403);
    acknowledge(as("head.wu", "network-quality", "head"), id).statusCode(403);
    acknowledge(handler(), id).statusCode(403);
    done(handler(), id, DONE).statusCode(403);
    for (String role : new String[] {"supervisor", "coordinator", "process-owner", "analyst"}) {
      as(role + ".li", null, role).get(NOTES).then().statusCode(200);
    }
    acknowledge(as("analyst.ma", null, "analyst"), id).statusCode(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | invalid-field",
        "{\"remark\": \" \"} | 400 | invalid-field",
        "{\"remark\": \"a\\u0007b\"} | 400 | invalid-field",
        "{\"remark\": \"The customers are 刁民.\"} | 400 | labelling-word"
      })
  void aRemarkMustBeWords(String body, int status, String type) {
    done(head(), noted(AT), body).statusCode(status).body("type", endsWith("/" + type));
  }

  @Test
  void whatThereIsNotIsNotFound() {
    String id = noted(AT);
    acknowledge(head(), Ids.next())
        .statusCode(404)
        .body("type", endsWith("/no-such-training-note"));
    RequestSpecification supervisor = as("supervisor.li", null, "supervisor");
    supervisor
        .post("/api/v1/departments/customer-care/training-notes/" + id + "/acknowledgement")
        .then()
        .statusCode(404);
    as("supervisor.li", null, "supervisor")
        .get("/api/v1/departments/moon/training-notes")
        .then()
        .statusCode(404)
        .body("type", endsWith("/no-such-department"));
    handler().get(NOTES + "?state=LOUD").then().statusCode(400);
    handler().get(NOTES + "?cursor=x").then().statusCode(400);
    handler().get(NOTES + "?limit=0").then().statusCode(400);
  }
}
