package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff do not label customers; customers say what they like. */
@QuarkusTest
class WordingTest extends IntakeTest {

  @ParameterizedTest
  @CsvSource({
    "又是刁民, 刁民, 客户",
    "习 民, 习民, 客户",
    "恶-意·客户来电, 恶意客户, 客户",
    "ＢＬＡＣＫＬＩＳＴＥＤ　customer, blacklisted customer, customer",
    "Malicious Customers again, malicious customer, customer"
  })
  void aStaffMessageThatLabelsIsRefusedAndANeutralWordOffered(
      String text, String word, String neutral) {
    String id = register(newNumber()).getString("id");
    refused(
        post(id, "messages", "{\"by\": \"STAFF\", \"text\": \"%s\"}".formatted(text)),
        "text",
        word,
        neutral);
    agent().get(COMPLAINTS + "/{id}/messages", id).then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({"客户没有恶意，客户只是着急", "客户在学习民法", "The customer is not malicious. Customer called twice"})
  void whatOnlyLooksLikeALabelIsTaken(String text) {
    String id = register(newNumber()).getString("id");
    post(id, "messages", "{\"by\": \"STAFF\", \"text\": \"%s\"}".formatted(text)).statusCode(201);
  }

  @Test
  void theMeasureOnTheSpotDoesNotLabel() {
    String id = register(newNumber()).getString("id");
    refused(
        post(id, "on-the-spot-resolution", "{\"measure\": \"已向恶意客户解释\"}"), "measure", "恶意客户", "客户");
    post(id, "on-the-spot-resolution", "{\"measure\": \"已向客户解释\"}").statusCode(200);
  }

  @Test
  void everythingThatStaffWriteWhileRegisteringIsNamedAtOnce() {
    String labels =
        ", \"product\": \"malicious customer plan\", \"incident\": {\"place\": \"刁民小区\"}";
    agent()
        .body(body(newNumber(), CATEGORY, labels))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("findings.field", contains("product", "incident.place"))
        .body("findings.word", contains("malicious customer", "刁民"));
    registered(as("web.shop", Roles.INTEGRATOR), body(newNumber(), CATEGORY, labels));
  }

  @Test
  void theCustomersOwnWordsAreNeverRefused() {
    String said =
        """
        {"channel": "HOTLINE", "customer": {"number": "%s"}, "category": "%s",
         "title": "你们叫我刁民", "description": "说我是恶意客户", "expectation": "别叫我malicious customer"}
        """
            .formatted(newNumber(), CATEGORY);
    String id = registered(agent(), said).getString("id");
    post(id, "messages", "{\"text\": \"我不是黑名单客户\"}").statusCode(201);
    post(id, "messages", "{\"by\": \"CUSTOMER\", \"text\": \"我不是刁民\"}").statusCode(201);
    post(id, "urges", "{\"note\": \"我不是恶意客户\"}").statusCode(200);
  }

  private static void refused(
      ValidatableResponse answer, String field, String word, String neutral) {
    answer
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].message", equalTo("has the word '" + word + "'"))
        .body("errors[0].mend", equalTo("Write '" + neutral + "' instead."));
  }
}
