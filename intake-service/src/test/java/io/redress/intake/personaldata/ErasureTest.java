package io.redress.intake.personaldata;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.promise.KeepPromises;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Unheard;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer who asks to be forgotten. */
@QuarkusTest
class ErasureTest extends ErasingTest {
  @Inject AgroalDataSource pool;
  @Inject KeepPromises promises;
  @Inject Inbox inbox;

  @Test
  void theWordsAreGoneTheCountsStayAndTheNumberBeginsAnew() {
    String number = newNumber();
    String customer = "customer = (select customer from complaint where id = ?)";
    JsonPath first =
        registered(
            agent(),
            body(
                number,
                CATEGORY,
                ", \"description\": \"每天都一样\", \"expectation\": \"退费\", \"incident\": {\"place\": \"里弄7号\"}"));
    String id = first.getString("id");
    String repeat = register(number).getString("id");
    post(id, "messages", "{\"text\": \"再补充一句\"}").statusCode(201);
    post(id, "on-the-spot-resolution", "{\"measure\": \"已退费\"}").statusCode(200);
    post(
            id,
            "corrections",
            "{\"category\": \"basic-business.data-usage-disputed\", \"reason\": \"其实是流量\"}")
        .statusCode(200);
    post(id, "withdrawal", "{\"reason\": \"SOLVED_OTHERWISE\"}").statusCode(200);
    String pseudonym = texts("select customer from complaint where id = ?", id).get(0);
    List<String> figures = figures(id);
    Unheard.comes(inbox, id, "{\"question\": \"Which day, Ms Quon?\"}");
    Unheard.comes(inbox, Ids.next(), "{\"customer\": \"" + pseudonym + "\", \"of\": \"somebody\"}");
    Unheard.comes(inbox, Ids.next(), "{\"complaintId\": \"" + repeat + "\"}");

    String tombstone =
        erase(number).statusCode(200).body("complaints", equalTo(2)).extract().path("tombstone");

    assertTrue(tombstone.matches("x[A-Za-z0-9_-]{22}"), tombstone);
    assertNotEquals(pseudonym, tombstone);
    assertEquals(List.of(), tablesWith(pseudonym));
    Unheard.comes(inbox, repeat, "{\"question\": \"Which day, Ms Quon?\"}");
    assertEquals(List.of(), tablesWith("Ms Quon"));
    assertEquals(
        4,
        count(
            "select count(*) from inbox_set_aside where type = 'thing.unheard' and erased_at"
                + " is not null and payload is null and reason = 'UNKNOWN_TYPE'"));
    assertEquals(figures, figures(id));
    assertEquals(List.of(), wordsOf(id));
    assertEquals(List.of(), wordsOf(repeat));
    assertEquals(2, count("select count(*) from report where " + customer, id));
    assertEquals(0, count("select count(*) from message where complaint_id = ?", id));
    assertEquals(0, count("select count(*) from idempotency where resource_id = ?", id));
    JsonPath whole =
        deskLead().get(COMPLAINTS + "/{id}", id).then().statusCode(200).extract().jsonPath();
    assertEquals("", whole.getString("title"));
    assertEquals("", whole.getString("corrections[0].reason"));
    for (String gone :
        List.of(
            "description",
            "expectation",
            "incident",
            "customer.number",
            "customer.name",
            "onTheSpotResolution.measure")) {
      assertFalse(whole.getString(gone) != null, gone);
    }
    agent().get("/api/v1/customers/{number}", number).then().statusCode(404);
    for (String code : List.of(first.getString("trackingCode"), "")) {
      RestAssured.given()
          .header("Tracking-Code", code)
          .get("/api/v1/tracking/{ticket}", first.getString("ticketNumber"))
          .then()
          .statusCode(404);
    }
    for (String complaint : List.of(id, repeat)) {
      String told =
          texts(
                  "select payload from outbox where aggregateid = ? and type = 'customer.erased'",
                  complaint)
              .get(0);
      Contracts.of("intake-service").check("customer.erased", told);
      assertTrue(told.contains(pseudonym));
      assertFalse(told.contains(tombstone));
    }
    agent()
        .body(body(number, CATEGORY))
        .post(COMPLAINTS)
        .then()
        .statusCode(201)
        .body("type", equalTo("NEW"))
        .body("customer.highFrequency.last30Days", equalTo(1));
    erase(number).statusCode(409).body("type", equalTo("/problems/still-open"));
  }

  @Test
  void whyTicketsWereLinkedWhatWasAskedMissedAndProposedIsGoneToo() {
    String number = newNumber();
    JsonPath earlier = register(number);
    String first = earlier.getString("id");
    String later = register(number, "price.price").getString("id");
    post(
            later,
            "links",
            "{\"relatedTicket\": \"%s\", \"reason\": \"萋萋女士说是同一件事\"}"
                .formatted(earlier.getString("ticketNumber")))
        .statusCode(200);
    promises.asked(later, "萋萋女士, 请问是哪一天?", null, Instant.now());
    String call = missed(number);
    for (String id : List.of(first, later)) {
      post(id, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    }
    String proposal =
        as("handler.he", Roles.HANDLER)
            .body(
                """
                {"complaintId": "%s", "title": {"zh": "萋萋遮挡基站"},
                 "cause": {"cause": {"zh": "萋萋"}, "measure": {"zh": "修剪萋萋"}, "wording": {"zh": "已修剪"}}}
                """
                    .formatted(first))
            .post("/api/v1/plans/proposals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(List.of(), new RawTables(pool).holding(List.of("萋萋")));
    erase(number).statusCode(409).body("open", contains("/api/v1/missed-contacts/" + call));
    calledBack(call);
    String pseudonym = texts("select customer from complaint where id = ?", first).get(0);

    erase(number).statusCode(200);

    assertEquals(List.of(), tablesWith(pseudonym));
    assertEquals(List.of(), wordsOf(first));
    assertEquals(List.of(), wordsOf(later));
    assertEquals(
        1, count("select count(*) from missed_contact where id = ? and number is null", call));
    assertEquals(0, count("select count(*) from idempotency where resource_id = ?", call));
    as("owner.qi", Roles.PROCESS_OWNER)
        .get("/api/v1/plans/proposals/{id}", proposal)
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("title", nullValue())
        .body("cause", nullValue());
    deskLead()
        .get(COMPLAINTS + "/{id}", later)
        .then()
        .body("relations.changes[0].reason", nullValue());
  }

  @Test
  void whoNeverComplainedAndWasMissedIsErasedToo() {
    String number = newNumber();
    String call = missed(number);
    String pseudonym = texts("select customer from missed_contact where id = ?", call).get(0);
    erase(number).statusCode(409).body("open", contains("/api/v1/missed-contacts/" + call));
    calledBack(call);
    erase(number).statusCode(200).body("complaints", equalTo(0));
    assertEquals(List.of(), tablesWith(pseudonym));
    List<String> told =
        texts("select payload from outbox where aggregateid = ? and type = 'contact.erased'", call);
    assertEquals(1, told.size());
    Contracts.of("intake-service").check("contact.erased", told.get(0));
    assertTrue(told.get(0).contains(pseudonym));
    erase(number).statusCode(404);
  }

  /**
   * Sealed values about a complaint that are not empty, in whatever table: an empty one has 38
   * characters behind the key.
   */
  private List<String> wordsOf(String complaint) {
    return texts(
            "select concat(table_name, '.', column_name) from information_schema.columns where"
                + " table_schema = database() and data_type in ('varchar', 'text') and column_name"
                + " <> 'complaint_id' and table_name in (select table_name from"
                + " information_schema.columns where table_schema = database() and column_name ="
                + " 'complaint_id')")
        .stream()
        .filter(
            column -> {
              String[] name = column.split("\\.");
              return count(
                      "select count(*) from `%s` where complaint_id = ? and `%s` like '{s1:%%' and char_length(`%s`) > 38 + locate('}', `%s`)"
                          .formatted(name[0], name[1], name[1], name[1]),
                      complaint)
                  > 0;
            })
        .toList();
  }

  /** What figures are made of. */
  private List<String> figures(String issue) {
    return texts(
        "select concat_ws('|', id, category, nature, lane, channel, tier, registered_at, closed_at,"
            + " disposition, completeness, repeats, urges, misidentified, resolved_at,"
            + " high_frequency, last_7_days, last_30_days) from complaint where issue_id = ? order"
            + " by id",
        issue);
  }

  /** Tables that keep something under the pseudonym: whoever adds one erases there as well. */
  private List<String> tablesWith(String pseudonym) {
    return new RawTables(pool)
        .holding(List.of(pseudonym)).stream()
            .filter(found -> !found.startsWith("outbox.payload"))
            .toList();
  }

  private static String missed(String number) {
    return as("ivr.seven", Roles.INTEGRATOR)
        .body(
            "{\"callId\": \"call-%s\", \"number\": \"%s\", \"reason\": \"CUT_OFF\", \"at\": \"%s\"}"
                .formatted(UUID.randomUUID(), number, Instant.now().minusSeconds(5)))
        .post("/api/v1/missed-contacts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void calledBack(String call) {
    agent().post("/api/v1/missed-contacts/{id}/claim", call).then().statusCode(200);
    agent()
        .body("{\"outcome\": \"REACHED\"}")
        .post("/api/v1/missed-contacts/{id}/completion", call)
        .then()
        .statusCode(200);
  }
}
