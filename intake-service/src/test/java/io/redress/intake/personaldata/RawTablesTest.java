package io.redress.intake.personaldata;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What somebody sees who holds the database and no key. */
@QuarkusTest
class RawTablesTest extends IntakeTest {
  private static final List<String> WORDS =
      List.of(
          "司徒雅婷",
          "多扣了八十八元",
          "每天晚上都打不通",
          "当面道歉",
          "梧桐里弄",
          "柠檬色的路由器",
          "已当面致歉",
          "其实是流量",
          "南宫靖雯",
          "旧系统里的标题",
          "旧系统里的描述",
          "39.123457",
          "116.765433");

  @Inject AgroalDataSource pool;

  @Test
  void noNumberNameOrWordOfACustomerStandsInAnyTable() {
    RawTables tables = new RawTables(pool);
    String number = newNumber();
    String contact = newNumber();
    JsonPath registered =
        registered(
            agent(),
            """
            {"channel": "HOTLINE", "category": "%s",
             "customer": {"number": "%s", "name": "司徒雅婷", "contactNumber": "%s"},
             "title": "账单多扣了八十八元", "description": "每天晚上都打不通 %s", "expectation": "要求当面道歉",
             "incident": {"at": "2026-11-01T09:00:00+08:00", "place": "梧桐里弄7号",
                          "point": {"lat": 39.123457, "lon": 116.765433}}}
            """
                .formatted(CATEGORY, number, contact, number));
    String id = registered.getString("id");
    String code = registered.getString("trackingCode");
    post(id, "messages", "{\"text\": \"柠檬色的路由器也坏了\"}").statusCode(201);
    post(id, "messages", "{\"text\": \"客户的柠檬色的路由器已更换\", \"by\": \"STAFF\"}").statusCode(201);
    post(id, "urges", "{\"note\": \"每天晚上都打不通，快一点\"}").statusCode(200);
    post(id, "on-the-spot-resolution", "{\"measure\": \"已当面致歉并退费\"}").statusCode(200);
    post(
            id,
            "corrections",
            "{\"category\": \"basic-business.data-usage-disputed\", \"reason\": \"其实是流量的问题\"}")
        .statusCode(200);
    String missed = newNumber();
    as("ivr.seven", Roles.INTEGRATOR)
        .body(
            "{\"callId\": \"%s\", \"number\": \"%s\", \"reason\": \"CUT_OFF\", \"at\": \"%s\"}"
                .formatted(UUID.randomUUID(), missed, Instant.now()))
        .post("/api/v1/missed-contacts")
        .then()
        .statusCode(201);
    String imported = newNumber();
    take(imported);

    assertTrue(tables.columns() > 100);
    assertEquals(List.of(), tables.holding(WORDS));
    assertEquals(
        List.of(), tables.holding(List.of(number, contact, missed, imported, code, bare(code))));
    // The search does find what is there.
    String ticket = registered.getString("ticketNumber");
    assertTrue(tables.holding(List.of(ticket)).contains("complaint.ticket_number holds " + ticket));

    JsonPath whole = read(id);
    assertEquals("司徒雅婷", whole.getString("customer.name"));
    assertEquals(number, whole.getString("customer.number"));
    assertEquals(contact, whole.getString("customer.contactNumber"));
    assertEquals("账单多扣了八十八元", whole.getString("title"));
    assertEquals("每天晚上都打不通 " + number, whole.getString("description"));
    assertEquals("梧桐里弄7号", whole.getString("incident.place"));
    assertEquals(39.123457, whole.getDouble("incident.point.lat"), 1e-5);
    assertEquals("已当面致歉并退费", whole.getString("onTheSpotResolution.measure"));
    assertEquals("其实是流量的问题", whole.getString("corrections[0].reason"));
    agent()
        .get(COMPLAINTS + "/{id}/messages", id)
        .then()
        .body("items[0].text", equalTo("柠檬色的路由器也坏了"));
  }

  private static void take(String number) {
    String file =
        "id,at,number,name,title,description\n1,2020-01-02T03:04:05Z,%s,南宫靖雯,旧系统里的标题,旧系统里的描述\n"
            .formatted(number);
    String source = "raw-" + UUID.randomUUID().toString().substring(0, 8);
    String location =
        administrator()
            .contentType("text/csv")
            .queryParam("source", source)
            .queryParam("channel", "HOTLINE")
            .queryParam("category", CATEGORY)
            .queryParam(
                "mapping",
                "externalId=id,registeredAt=at,number=number,name=name,title=title,description=description")
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "DONE".equals(administrator().get(location).then().extract().path("state")));
  }

  private static RequestSpecification administrator() {
    return as("admin.ye", Roles.ADMINISTRATOR);
  }

  private static String bare(String code) {
    return code.replace("-", "");
  }
}
