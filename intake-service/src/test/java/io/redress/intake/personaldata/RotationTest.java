package io.redress.intake.personaldata;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.sealing.Sealing;
import io.redress.kit.testing.SealingSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Values that are plain, of another key, or not what they were. */
@QuarkusTest
class RotationTest extends IntakeTest {
  private static final int COMPLAINTS_HERE = 24;
  private static final int URGES = 3;

  @ConfigProperty(name = "redress.sealing.keys")
  List<String> keys;

  @Test
  void plainRowsAndRowsOfAnotherKeyAreSealedAnewWhileCustomersAreServed() throws Exception {
    Sealing other =
        new Sealing(SealingSettings.of(true, keys.get(1), keys.get(0)), new SimpleMeterRegistry());
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < COMPLAINTS_HERE; i++) {
      String id = register(newNumber()).getString("id");
      ids.add(id);
      change(
          "update complaint set title = ?, description = ? where id = ?",
          "未加密的标题 " + i,
          other.seal("complaint.description", "另一把钥匙 " + i),
          id);
      change(
          "update customer c join complaint p on p.customer = c.pseudonym set c.name = ? where p.id"
              + " = ?",
          "欧阳 " + i,
          id);
    }
    assertEquals("未加密的标题 5", read(ids.get(5)).getString("title"));
    assertEquals("另一把钥匙 5", read(ids.get(5)).getString("description"));
    as("admin.ye", Roles.ADMINISTRATOR)
        .post("/api/v1/personal-data/sealing/passes")
        .then()
        .statusCode(202);
    ExecutorService agents = Executors.newFixedThreadPool(4);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int round = 0; round < URGES; round++) {
      for (String id : ids) {
        answers.add(
            agents.submit(
                () ->
                    agent()
                        .body("{}")
                        .post(COMPLAINTS + "/{id}/urges", id)
                        .then()
                        .extract()
                        .statusCode()));
        answers.add(agents.submit(() -> register(newNumber()) == null ? 0 : 200));
      }
    }
    for (Future<Integer> answer : answers) {
      assertEquals(200, answer.get());
    }
    agents.shutdown();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(List.of(), unsealed()));
    for (int i = 0; i < COMPLAINTS_HERE; i++) {
      assertEquals("未加密的标题 " + i, read(ids.get(i)).getString("title"));
      assertEquals("另一把钥匙 " + i, read(ids.get(i)).getString("description"));
      assertEquals("欧阳 " + i, read(ids.get(i)).getString("customer.name"));
      assertEquals(URGES, read(ids.get(i)).getInt("urges"));
    }
  }

  /** Which rows have a value that is plain or of another key, and how it begins. */
  private List<String> unsealed() {
    return texts(
        "select concat_ws(' ', 'complaint', id, left(title, 12), left(description, 12)) from"
            + " complaint where title not like '{s1:test}%' or description not like '{s1:test}%'"
            + " union all select concat_ws(' ', 'customer', pseudonym, left(name, 12)) from customer"
            + " where name not like '{s1:test}%'");
  }

  @Test
  void aValueThatWasMovedChangedOrHasLostItsKeyIsAnIncidentAndNeverShown() {
    for (String broken :
        List.of(
            "update complaint set title = description where id = ?",
            "update complaint set title = concat(left(title, 40), 'AAAA', substring(title, 45))"
                + " where id = ?",
            "update complaint set title = concat('{s1:gone}', substring(title, 10)) where id ="
                + " ?")) {
      String id =
          registered(agent(), body(newNumber(), CATEGORY, ", \"description\": \"Every evening\""))
              .getString("id");
      change(broken, id);
      agent()
          .get(COMPLAINTS + "/{id}", id)
          .then()
          .statusCode(500)
          .body("type", equalTo("/problems/internal"))
          .body("detail", startsWith("Incident "));
      change("delete from complaint where id = ?", id);
    }
  }
}
