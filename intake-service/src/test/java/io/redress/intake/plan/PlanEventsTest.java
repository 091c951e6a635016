package io.redress.intake.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others are told of plans, in the transaction that puts them in force. */
@QuarkusTest
class PlanEventsTest extends PlanTest {
  private static final Contracts CONTRACTS = Contracts.in(Path.of("contracts"));
  private static final String DATES =
      ", \"validFrom\": \"2026-01-01\", \"validUntil\": \"2098-12-31\"";

  @Inject AnnouncePlans announce;

  private List<String> types(String plan) {
    return texts("select type from outbox where aggregateid = ? order by seq", plan);
  }

  private List<String> payloads(String plan) {
    return texts("select payload from outbox where aggregateid = ? order by seq", plan);
  }

  @Test
  void aPlanIsToldOfWhenItIsPublishedSupersededAndRetired() {
    String id = published(content(USAGE, "流量", "Secret words", "2027-12-31", DATES));
    assertEquals(List.of("plan.published"), types(id));
    int second = reviewed(id, content(USAGE, "流量二", "Secret words"));
    assertEquals(List.of("plan.published"), types(id));
    publish(id, second).statusCode(200);
    act(owner(), id, second, "retirement", "{\"reason\": \"No longer sold\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("RETIRED"));
    assertEquals(
        List.of("plan.published", "plan.superseded", "plan.published", "plan.retired"), types(id));
    List<String> told = payloads(id);
    for (int i = 0; i < told.size(); i++) {
      CONTRACTS.check(types(id).get(i), told.get(i));
      assertFalse(told.get(i).contains("Secret"), told.get(i));
      assertEquals(id, JsonPath.from(told.get(i)).getString("plan"));
    }
    JsonPath first = JsonPath.from(told.get(0));
    assertEquals(1, first.getInt("version"));
    assertEquals(List.of(USAGE), first.getList("categories"));
    assertEquals("2026-01-01", first.getString("validFrom"));
    assertEquals("2098-12-31", first.getString("validUntil"));
    assertEquals("2099-12-31", first.getString("reviewBy"));
    assertEquals("2027-12-31", first.getString("rulesValidUntil"));
    assertEquals(1, JsonPath.from(told.get(1)).getInt("version"));
    assertEquals(2, JsonPath.from(told.get(3)).getInt("version"));
  }

  @Test
  void aDraftAndARefusedPublicationTellNothing() {
    String id = draft(content(USAGE, "流量", "Data"));
    publish(id, 1).statusCode(409);
    review(id, 1).statusCode(200);
    assertEquals(List.of(), types(id));
  }

  @Test
  void plansThatWereInForceBeforeAreToldOfOnceAtTheStart() {
    assertEquals(
        0, count("select count(*) from plan_version where status = 'PUBLISHED' and announced = 0"));
    String id = published(content(USAGE, "流量", "Data"));
    change("update plan_version set announced = 0 where plan = ?", serial(id));
    assertTrue(announce.announce() >= 1);
    assertEquals(List.of("plan.published", "plan.published"), types(id));
    announce.announce();
    assertEquals(2, types(id).size());
  }

  private static long serial(String id) {
    return Long.parseLong(id.substring(2));
  }
}
