package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of cases and of a timeline follow each other without gap or overlap. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class CasePagesTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @Test
  void everyCaseIsOnOnePage() {
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      started.add(0, cases.start(WEAK_SIGNAL, Lane.GREEN));
    }
    List<Object> paged = walked("/api/v1/cases?lane=GREEN&limit=2", "items.complaintId", 3);
    assertThat(paged.subList(0, 5)).isEqualTo(started);
    assertThat(paged).doesNotHaveDuplicates();
  }

  @Test
  void everyLineOfATimelineIsOnOnePageInItsOrder() {
    String path = "/api/v1/cases/" + cases.start(WEAK_SIGNAL, Lane.STANDARD) + "/timeline";
    List<Object> whole = page(path, null).getList("items");
    assertThat(whole).hasSizeGreaterThan(4);
    assertThat(walked(path + "?limit=2", "items", Integer.MAX_VALUE)).isEqualTo(whole);
  }

  @Test
  void theTimelineSaysWhichVersionOfATableDecided() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    int inForce =
        given()
            .header("Authorization", "Bearer " + Tokens.of("owner.qian", null, "process-owner"))
            .get("/api/v1/decisions")
            .then()
            .extract()
            .path("items.find { it.key == 'dispatch' }.activeVersion");
    JsonPath timeline = page("/api/v1/cases/" + id + "/timeline?limit=200", null);
    assertThat(timeline.getInt("items.find { it.data.table == 'dispatch' }.data.version"))
        .isEqualTo(inForce);
  }

  private static List<Object> walked(String path, String member, int pages) {
    List<Object> all = new ArrayList<>();
    String cursor = null;
    int read = 0;
    do {
      JsonPath page = page(path, cursor);
      all.addAll(page.getList(member));
      cursor = page.getString("next");
    } while (cursor != null && ++read < pages);
    return all;
  }

  private static JsonPath page(String path, String cursor) {
    RequestSpecification request = given().header("Authorization", CaseDriver.supervisor());
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get(path).then().statusCode(200).extract().jsonPath();
  }
}
