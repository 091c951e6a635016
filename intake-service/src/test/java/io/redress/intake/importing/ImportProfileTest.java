package io.redress.intake.importing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportProfileTest extends ImportingTest {
  private static final String PROFILES = "/api/v1/import-profiles/{name}";
  private static final String PROBLEM = "application/problem+json";
  private static final String FILE =
      """
      工单号,受理时间,标题,分类,来源
      1,2020-03-01T10:00:00,甲, 话费争议 ,10086
      2,2020-03-01T10:00:00,乙,信号差,网厅
      3,2020-03-01T10:00:00,丙,price.price,SHOP
      4,2020-03-01T10:00:00,丁,,
      5,2020-03-01T10:00:00,戊,算命,
      """;

  @Test
  void aProfileSaysHowAFileIsReadAndWhatTheirWordsMean() {
    String source = newSource();
    String name = newName();
    keep(name, null, profile(source)).statusCode(201).header("ETag", equalTo("\"0\""));
    JsonPath view = imported(machine().queryParam("profile", name), FILE);
    assertCounts(view, 5, 4, 0, 1);
    assertEquals(source, view.getString("source"));
    assertEquals(name, view.getString("profile"));
    assertEquals(0, view.getInt("profileVersion"));
    assertEquals("basic-business.bill-disputed", complaint(source, "1").getString("category"));
    assertEquals("HOTLINE", complaint(source, "1").getString("channel"));
    assertEquals("basic-communication.weak-signal", complaint(source, "2").getString("category"));
    assertEquals("WEB", complaint(source, "2").getString("channel"));
    assertEquals("price.price", complaint(source, "3").getString("category"));
    assertEquals("WEB", complaint(source, "3").getString("channel"));
    assertEquals("other.other", complaint(source, "4").getString("category"));
    assertEquals("APP", complaint(source, "4").getString("channel"));
    machine()
        .get(view.getString("links.refusals"))
        .then()
        .body("items.line", equalTo(List.of(6)))
        .body("items.field", equalTo(List.of("category")));
    assertCounts(imported(machine().queryParam("profile", name), FILE), 5, 0, 4, 1);
  }

  @Test
  void whatTheRequestSaysGoesBeforeTheProfile() {
    String name = newName();
    keep(name, null, profile(newSource())).statusCode(201);
    String source = newSource();
    JsonPath view =
        imported(
            machine()
                .queryParam("profile", name)
                .queryParam("source", source)
                .queryParam("channel", "SHOP")
                .queryParam("mapping", "externalId=工单号,registeredAt=受理时间,title=标题"),
            FILE);
    assertCounts(view, 5, 5, 0, 0);
    assertEquals("SHOP", complaint(source, "1").getString("channel"));
    assertEquals("other.other", complaint(source, "1").getString("category"));
  }

  @Test
  void anImportKeepsTheWordsThatItWasSentWith() {
    String source = newSource();
    String name = newName();
    keep(name, null, profile(source)).statusCode(201);
    JsonPath sent =
        send(machine().queryParam("profile", name), FILE).statusCode(202).extract().jsonPath();
    keep(name, "\"0\"", profile(source).replace("basic-business.bill-disputed", "price.price"))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("words.category.话费争议", equalTo("price.price"));
    ended(sent.getString("id"));
    assertEquals("basic-business.bill-disputed", complaint(source, "1").getString("category"));
  }

  @Test
  void aProfileIsMadeReadListedReplacedAndRemoved() {
    String name = newName();
    keep(name, null, profile("old-crm"))
        .statusCode(201)
        .header("Location", endsWith("/api/v1/import-profiles/" + name));
    json()
        .get(PROFILES, name)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("name", equalTo(name))
        .body("mapping.externalId", equalTo("工单号"))
        .body("words.channel.10086", equalTo("HOTLINE"))
        .body("closed", equalTo(List.of("已办结")))
        .body("zone", equalTo("Asia/Shanghai"))
        .body("createdBy", equalTo("crm.bridge"));
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification page = json().queryParam("limit", 2);
      if (cursor != null) {
        page.queryParam("cursor", cursor);
      }
      JsonPath found =
          page.get("/api/v1/import-profiles").then().statusCode(200).extract().jsonPath();
      names.addAll(found.getList("items.name", String.class));
      cursor = found.getString("next");
    } while (cursor != null);
    assertTrue(names.contains(name));
    assertEquals(names.stream().sorted().distinct().toList(), names);
    keep(
            name,
            "\"0\"",
            "{\"mapping\": {\"externalId\": \"a\", \"registeredAt\": \"b\", \"title\": \"c\"}}")
        .statusCode(200)
        .body("words.category", equalTo(Map.of()))
        .body("closed", nullValue());
    json().header("If-Match", "\"1\"").delete(PROFILES, name).then().statusCode(204);
    json().get(PROFILES, name).then().statusCode(404).contentType(PROBLEM);
    json().header("If-Match", "\"1\"").delete(PROFILES, name).then().statusCode(404);
  }

  @Test
  void whoChangesAProfileKnowsItsVersionAndMadeIt() {
    String name = newName();
    keep(name, "\"0\"", profile("old-crm")).statusCode(412);
    keep(name, null, profile("old-crm")).statusCode(201);
    keep(name, null, profile("old-crm")).statusCode(428);
    keep(name, "\"7\"", profile("old-crm")).statusCode(412);
    json().delete(PROFILES, name).then().statusCode(428);
    as("other.bridge", Roles.INTEGRATOR)
        .header("If-Match", "\"0\"")
        .body(profile("old-crm"))
        .put(PROFILES, name)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/row-not-yours"));
    as("other.bridge", Roles.INTEGRATOR)
        .header("If-Match", "\"0\"")
        .delete(PROFILES, name)
        .then()
        .statusCode(403);
    as("admin.ye", Roles.ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .body(profile("old-crm"))
        .put(PROFILES, name)
        .then()
        .statusCode(200)
        .body("createdBy", equalTo("crm.bridge"))
        .body("updatedBy", equalTo("admin.ye"));
  }

  @Test
  void twoWhoMakeAProfileAtOnceMakeOne() throws Exception {
    String name = newName();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> make = () -> keep(name, null, profile("old-crm")).extract().statusCode();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : two.invokeAll(List.of(make, make))) {
        answers.add(answer.get());
      }
      answers.sort(null);
      assertEquals(201, answers.get(0));
      assertTrue(List.of(409, 428).contains(answers.get(1)), answers.toString());
    } finally {
      two.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"mapping\": {}} | mapping",
        "{} | mapping",
        "{\"mapping\": {\"externalId\": \"a\"}} | mapping",
        "{\"mapping\": {\"externalId\": \"a\", \"registeredAt\": \"b\", \"title\": \"c\", \"colour\": \"d\"}} | mapping",
        "{\"mapping\": @, \"zone\": \"Mars/Olympus\"} | zone",
        "{\"mapping\": @, \"channel\": \"PIGEON\"} | channel",
        "{\"mapping\": @, \"category\": \"basic-business\"} | category",
        "{\"mapping\": @, \"source\": \"old crm\"} | source",
        "{\"mapping\": @, \"closed\": [\"a,b\"]} | closed[0]",
        "{\"mapping\": @, \"words\": {\"category\": {\"x\": \"nothing\"}}} | words.category.x",
        "{\"mapping\": @, \"words\": {\"channel\": {\"x\": \"PIGEON\"}}} | words.channel.x",
        "{\"mapping\": @, \"words\": {\"channel\": {\"x\": \"WEB\", \"X \": \"APP\"}}} | words",
        "{\"mapping\": @, \"colour\": 1} | colour"
      })
  void whatCannotBeKeptIsNamed(String body, String field) {
    keep(
            newName(),
            null,
            body.replace("@", "{\"externalId\": \"a\", \"registeredAt\": \"b\", \"title\": \"c\"}"))
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors.field", hasItem(field));
  }

  @Test
  void aNameIsAName() {
    keep("a b", null, profile("old-crm")).statusCode(400).body("errors.field", hasItem("name"));
    send(machine().queryParam("profile", newName()), FILE)
        .statusCode(400)
        .body("errors.field", hasItem("profile"));
    json().queryParam("cursor", "x").get("/api/v1/import-profiles").then().statusCode(400);
  }

  @Test
  void profilesAreForWhoImports() {
    RestAssured.given().get(PROFILES, "x").then().statusCode(401).contentType(PROBLEM);
    agent().get(PROFILES, "x").then().statusCode(403).contentType(PROBLEM);
    agent().get("/api/v1/import-profiles").then().statusCode(403);
    agent().body(profile("x")).put(PROFILES, "x").then().statusCode(403);
    agent().delete(PROFILES, "x").then().statusCode(403);
  }

  private static ValidatableResponse keep(String name, String ifMatch, String body) {
    RequestSpecification request = json().body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(PROFILES, name).then();
  }

  private static RequestSpecification json() {
    return machine().contentType(ContentType.JSON);
  }

  private static String newName() {
    return "crm-" + UUID.randomUUID();
  }

  private static String profile(String source) {
    return """
        {"source": "%s", "zone": "Asia/Shanghai", "channel": "APP", "category": "other.other",
         "mapping": {"externalId": "工单号", "registeredAt": "受理时间", "title": "标题",
                     "category": "分类", "channel": "来源"},
         "words": {"category": {"话费争议": "basic-business.bill-disputed",
                                "信号差": "basic-communication.weak-signal"},
                   "channel": {"10086": "HOTLINE", "*": "WEB"}},
         "closed": ["已办结"]}
        """
        .formatted(source);
  }
}
