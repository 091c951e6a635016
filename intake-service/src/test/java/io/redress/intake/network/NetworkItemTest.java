package io.redress.intake.network;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NetworkItemTest extends NetworkTest {
  private static final String ITEM = NETWORK + "/{kind}/{code}";

  @Test
  void anItemIsPutOnTheMapShownChangedAndTakenOff() {
    String code = newCode();
    GeoPoint place = newPlace();
    String body =
        fault(
            place,
            1_200,
            ", \"road\": \"人民路\", \"district\": \"Beihu\", \"services\": [\"5G\", \"voice\"],"
                + " \"categories\": [\"basic-communication\"], \"planNumber\": \"P-000123\","
                + " \"promisedAt\": \"2099-11-26T18:00:00+08:00\"");
    String tag =
        put("faults", code, body)
            .statusCode(201)
            .header("Location", endsWith("/api/v1/network/faults/" + code))
            .body("state", equalTo("ACTIVE"))
            .body("services", equalTo(List.of("5G", "voice")))
            .body("categories", equalTo(List.of("basic-communication")))
            .body("promisedAt", equalTo("2099-11-26T18:00:00+08:00"))
            .body("point.lat", equalTo(place.lat().floatValue()))
            .extract()
            .header("ETag");
    agent().get(ITEM, "faults", code).then().statusCode(200).header("ETag", equalTo(tag));
    String repaired = body.replace("\"radius\"", "\"until\": \"" + hours(0) + "\", \"radius\"");
    String next =
        network()
            .header("If-Match", tag)
            .body(repaired)
            .put(ITEM, "faults", code)
            .then()
            .statusCode(200)
            .body("state", equalTo("ENDED"))
            .extract()
            .header("ETag");
    network()
        .header("If-Match", tag)
        .delete(ITEM, "faults", code)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"));
    network().delete(ITEM, "faults", code).then().statusCode(428);
    network().header("If-Match", next).delete(ITEM, "faults", code).then().statusCode(204);
    agent().get(ITEM, "faults", code).then().statusCode(404);
    assertEquals(
        0,
        count(
            "select count(*) from network_term where item_id not in (select id from network_item)"));
  }

  @Test
  void repeatingIsSafeAndChangingNeedsToKnowWhatIsThere() {
    String code = newCode();
    String body = fault(newPlace(), 10, "");
    String tag = put("faults", code, body).statusCode(201).extract().header("ETag");
    put("faults", code, body).statusCode(200).header("ETag", equalTo(tag));
    String other = body.replace("Power cut", "Fibre cut");
    put("faults", code, other)
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    network()
        .header("If-Match", "\"99\"")
        .body(other)
        .put(ITEM, "faults", code)
        .then()
        .statusCode(412);
    network()
        .header("If-Match", "seven")
        .body(other)
        .put(ITEM, "faults", code)
        .then()
        .statusCode(400);
    network()
        .header("If-Match", tag)
        .body(other)
        .put(ITEM, "faults", newCode())
        .then()
        .statusCode(412);
    network().header("If-Match", "*").body(other).put(ITEM, "faults", code).then().statusCode(200);
  }

  @Test
  void twoWhoPutTheSameItemAtOnceMakeOneOfIt() throws Exception {
    String code = newCode();
    String body = fault(newPlace(), 10, "");
    Callable<Integer> put = () -> put("faults", code, body).extract().statusCode();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : both.invokeAll(List.of(put, put))) {
        answers.add(answer.get());
      }
      assertEquals(List.of(200, 201), answers.stream().sorted().toList());
    } finally {
      both.shutdown();
    }
    assertEquals(1, count("select count(*) from network_item where code = ?", code));
  }

  @Test
  void theSameCodeMayBelongToASiteAndToAFault() {
    String code = newCode();
    put("faults", code, fault(newPlace(), 10, "")).statusCode(201);
    put("sites", code, "{\"name\": \"Tower\", \"point\": {\"lat\": 0, \"lon\": 0}}")
        .statusCode(201)
        .body("radius", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "faults|'name': 'x'|point",
        "faults|'name': ' ', 'point': {'lat': 0, 'lon': 0}|name",
        "faults|'name': 'x', 'point': {'lat': 90.001, 'lon': 0}, 'radius': 1|point.lat",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': -180.001}, 'radius': 1|point.lon",
        "faults|'name': 'x', 'point': {'lat': '39', 'lon': 0}, 'radius': 1|point.lat",
        "faults|'name': 'x', 'point': {'lat': 0}, 'radius': 1|point.lon",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'from': '2026-01-01T00:00:00Z'|radius",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 50001|radius",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': -1|radius",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 1|from",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 1, 'from': '2099-01-01T00:00:00Z'|from",
        "faults|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 1, 'from': '1066-01-01T00:00:00Z'|from",
        "works|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 1, 'from': '2026-01-02T00:00:00Z'|until",
        "works|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 1, 'from': '2026-01-02T00:00:00Z', 'until': '2026-01-01T00:00:00Z'|until",
        "plans|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'radius': 1|promisedAt",
        "sites|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'categories': ['no.such']|categories",
        "sites|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'services': ['a;b']|services[0]",
        "sites|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'planNumber': 'P 1'|planNumber",
        "sites|'name': 'x', 'point': {'lat': 0, 'lon': 0}, 'surprise': 1|surprise"
      })
  void aWrongFieldIsNamed(String kind, String members, String field) {
    put(kind, newCode(), "{" + members.replace('\'', '"') + "}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItems(field));
  }

  @Test
  void codesAreBoundedAndKindsKnown() {
    String body = "{\"name\": \"x\", \"point\": {\"lat\": 0, \"lon\": 0}}";
    put("sites", "x".repeat(65), body).statusCode(400).body("errors[0].field", equalTo("code"));
    put("sites", "a b", body).statusCode(400);
    put("towers", newCode(), body).statusCode(404);
    agent().get(ITEM, "sites", newCode()).then().statusCode(404);
    agent().get(ITEM, "towers", "x").then().statusCode(404);
    network().header("If-Match", "*").delete(ITEM, "sites", newCode()).then().statusCode(404);
    put("sites", "站点-7", body.replace("\"x\"", "\"=1+1\""))
        .statusCode(201)
        .body("name", equalTo("=1+1"));
    network().header("If-Match", "*").delete(ITEM, "sites", "站点-7").then().statusCode(204);
  }

  @Test
  void wordsThatLabelACustomerAreRefusedHereToo() {
    put("faults", newCode(), fault(newPlace(), 1, "").replace("Power cut", "刁民家停电"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors.field", hasItems("name"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/network?road=x",
    "GET, /api/v1/network/sites/x",
    "PUT, /api/v1/network/sites/x",
    "DELETE, /api/v1/network/sites/x",
    "POST, /api/v1/network/loads"
  })
  void withoutTokenItIs401(String method, String path) {
    for (RequestSpecification stranger :
        new RequestSpecification[] {
          RestAssured.given().contentType(ContentType.JSON),
          with(Tokens.expired("x", Roles.INTEGRATOR)),
          with(Tokens.forged("x", Roles.INTEGRATOR))
        }) {
      stranger
          .contentType(path.endsWith("loads") ? "text/csv" : "application/json")
          .request(method, path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/v1/network/sites/x, agent",
    "PUT, /api/v1/network/sites/x, handler",
    "DELETE, /api/v1/network/sites/x, agent",
    "POST, /api/v1/network/loads, supervisor",
    "POST, /api/v1/network/loads, agent"
  })
  void theMapIsChangedByThoseWhoKnowTheNetwork(String method, String path, String role) {
    as("x", role)
        .contentType(path.endsWith("loads") ? "text/csv" : "application/json")
        .body("{}")
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body(not(containsString("exception")));
    as("lead.wu", Roles.SUPERVISOR)
        .body(fault(newPlace(), 5, ""))
        .put(ITEM, "faults", newCode())
        .then()
        .statusCode(201);
  }
}
