package io.redress.intake.personaldata;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who saw what of whom. */
@QuarkusTest
class AccessTest extends IntakeTest {
  private static final String ACCESSES = "/api/v1/personal-data/accesses";

  @Inject AccessUpkeep upkeep;

  @Test
  void everyAnswerThatShowsSomebodyWholeIsOnRecordWithWhatWasShown() {
    String number = newNumber();
    String id = register(number).getString("id");
    String handler = "handler." + UUID.randomUUID();
    read(id);
    as(handler, Roles.HANDLER)
        .get(COMPLAINTS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("customer.number", startsWith("139****"))
        .body("customer.name", equalTo(null));
    as(handler, Roles.HANDLER).get(COMPLAINTS + "/{id}/messages", id).then().statusCode(200);
    as("caller.an", Roles.CALLER, Roles.HANDLER)
        .get("/api/v1/customers/{number}", number)
        .then()
        .statusCode(200)
        .body("number", equalTo(number));
    accesses("customer", number)
        .body("items.person", contains("caller.an", handler, handler, AGENT))
        .body(
            "items.through",
            contains("readCustomer", "listMessages", "readComplaint", "readComplaint"))
        .body("items[0].roles", contains("caller", "handler"))
        .body("items[0].parts", contains("NUMBER", "NAME", "CONTACT_NUMBER"))
        .body("items[2].parts", contains("WORDS"))
        .body("items[3].parts", contains("NUMBER", "NAME", "CONTACT_NUMBER", "WORDS"))
        .body("items[3].complaintId", equalTo(id))
        .body("items.customer", everyItem(startsWith("p")));
    String pseudonym = accesses("customer", number).extract().path("items[0].customer");
    accesses("customer", pseudonym).body("items.size()", equalTo(4));
    accesses("person", handler).body("items.size()", equalTo(2));
  }

  @Test
  void whoIsBehindAPseudonymOfTheFiguresIsToldToThoseWhoMaySeeItAndOnRecord() {
    String number = newNumber();
    register(number);
    as("caller.an", Roles.CALLER).get("/api/v1/customers/{number}", number).then().statusCode(200);
    String pseudonym = accesses("customer", number).extract().path("items[0].customer");
    String address = "/api/v1/pseudonyms/{pseudonym}/customer";
    as("supervisor.li", Roles.SUPERVISOR)
        .get(address, pseudonym)
        .then()
        .statusCode(200)
        .body("number", equalTo(number))
        .body("open", equalTo(1));
    as("coordinator.he", Roles.COORDINATOR)
        .get(address, pseudonym)
        .then()
        .statusCode(200)
        .body("number", startsWith("139****"));
    accesses("customer", number)
        .body("items.person", contains("supervisor.li", "caller.an"))
        .body("items[0].through", equalTo("readPseudonymCustomer"))
        .body("items[0].parts", contains("NUMBER", "NAME", "CONTACT_NUMBER"));
    as("analyst.ma", "analyst").get(address, pseudonym).then().statusCode(403);
    as("agent.other", Roles.AGENT).get(address, pseudonym).then().statusCode(403);
    RestAssured.given().get(address, pseudonym).then().statusCode(401);
    as("supervisor.li", Roles.SUPERVISOR)
        .get(address, "pAAAAAAAAAAAAAAAAAAAAAA")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void whatIsRefusedOrShowsNobodyIsNotOnRecord() {
    String number = newNumber();
    String id = register(number).getString("id");
    as("agent.other", Roles.AGENT).get(COMPLAINTS + "/{id}", id).then().statusCode(403);
    agent().queryParam("number", number).get(COMPLAINTS).then().body("items.size()", equalTo(1));
    accesses("customer", number).body("items", empty());
  }

  @Test
  void listsMaskNumbersInTitles() {
    String number = newNumber();
    registered(
        agent(),
        "{\"channel\": \"WEB\", \"customer\": {\"number\": \"%s\"}, \"category\": \"%s\", \"title\": \"Calls from %s\"}"
            .formatted(number, CATEGORY, number));
    String title =
        agent()
            .queryParam("number", number)
            .get(COMPLAINTS)
            .then()
            .extract()
            .path("items[0].title");
    assertFalse(title.contains(number), title);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    String number = newNumber();
    String id = register(number).getString("id");
    for (int i = 0; i < 3; i++) {
      read(id);
    }
    String next =
        administrator()
            .queryParam("customer", number)
            .queryParam("limit", 2)
            .get(ACCESSES)
            .then()
            .body("items.size()", equalTo(2))
            .extract()
            .path("next");
    administrator()
        .queryParam("customer", number)
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get(ACCESSES)
        .then()
        .body("items.size()", equalTo(1))
        .body("next", equalTo(null));
  }

  @Test
  void whatWasKeptLongEnoughIsForgotten() {
    String number = newNumber();
    String id = register(number).getString("id");
    read(id);
    read(id);
    String first =
        texts("select serial from personal_data_access where complaint_id = ? limit 1", id).get(0);
    change("update personal_data_access set at = '2020-01-01' where serial = ?", first);
    upkeep.purge();
    assertEquals(1, count("select count(*) from personal_data_access where complaint_id = ?", id));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, -, customer", "customer, not-a-number, customer", "person, %s, person"})
  void aQuestionThatIsNoneIsRefusedWithItsField(String name, String value, String field) {
    RequestSpecification request = administrator();
    if (name != null) {
      request.queryParam(name, value.formatted("x".repeat(101)));
    }
    request.get(ACCESSES).then().statusCode(400).body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource({"/accesses?person=x", "/sealing"})
  void onlyAdministratorsAsk(String path) {
    supervisor().get("/api/v1/personal-data" + path).then().statusCode(403);
    agent().get("/api/v1/personal-data" + path).then().statusCode(403);
    RestAssured.given().get("/api/v1/personal-data" + path).then().statusCode(401);
  }

  @Test
  void onlyAdministratorsHaveTheTablesLookedThrough() {
    supervisor().post("/api/v1/personal-data/sealing/passes").then().statusCode(403);
  }

  @Test
  void theSealingIsShownWithItsKeyAndTables() {
    administrator()
        .get("/api/v1/personal-data/sealing")
        .then()
        .statusCode(200)
        .body("writingKey", equalTo("test"))
        .body("readingKeys", contains("test", "next"))
        .body("keys.id", not(empty()));
  }

  private static ValidatableResponse accesses(String name, String value) {
    return administrator().queryParam(name, value).get(ACCESSES).then().statusCode(200);
  }

  private static RequestSpecification administrator() {
    return as("admin.ye", Roles.ADMINISTRATOR);
  }
}
