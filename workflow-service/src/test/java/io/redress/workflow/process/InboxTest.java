package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inbox: what it is narrowed to, in which order, page by page, and counted. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class InboxTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/work-items?limit=0, limit",
    "/api/v1/work-items?state=LOST, state",
    "/api/v1/work-items?lane=FAST, lane",
    "/api/v1/work-items?dueBefore=soon, dueBefore",
    "/api/v1/cases?status=LOST, status",
    "/api/v1/cases?lane=FAST, lane"
  })
  void aWrongParameterIsNamed(String path, String field) {
    Staff.supervisor().get(path).then().statusCode(400).body("errors.field", hasItem(field));
  }

  @Test
  void aForeignCursorIsRefused() {
    Staff.supervisor()
        .get("/api/v1/work-items?cursor=abc")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
    Staff.supervisor().get("/api/v1/cases?cursor=abc").then().statusCode(400);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlapSoonestDueFirst() {
    String person = "pages." + Ids.next();
    List<String> given = new ArrayList<>();
    for (Lane lane :
        List.of(Lane.STANDARD, Lane.EMERGENCY, Lane.GREEN, Lane.STANDARD, Lane.EMERGENCY)) {
      String item = cases.item(cases.start(WEAK_SIGNAL, lane), "task_verify").getString("id");
      transfer(item, person);
      given.add(item);
    }
    List<String> paged = new ArrayList<>();
    List<OffsetDateTime> dues = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page("/api/v1/work-items?limit=2&assignee=" + person, cursor);
      paged.addAll(page.getList("items.id"));
      page.<String>getList("items.dueAt").forEach(due -> dues.add(OffsetDateTime.parse(due)));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(paged).containsExactlyInAnyOrderElementsOf(given);
    assertThat(dues).isSorted();
    assertThat(paged.subList(0, 2)).containsExactly(given.get(1), given.get(4));
  }

  @Test
  void whatWaitsIsCountedAsItIsListed() {
    String item =
        cases.item(cases.start(WEAK_SIGNAL, Lane.STANDARD), "task_verify").getString("id");
    String ticket = read(item).extract().path("ticketNumber");
    Staff.supervisor()
        .queryParam("ticketNumber", ticket)
        .get("/api/v1/work-items/counts")
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("unassigned", equalTo(2))
        .body("overdue", equalTo(0))
        .body("groups.key", hasItem("verify"));
    transfer(item, "handler.wu." + ticket);
    Staff.supervisor()
        .queryParam("ticketNumber", ticket)
        .queryParam("groupBy", "assignee")
        .get("/api/v1/work-items/counts")
        .then()
        .body("unassigned", equalTo(1))
        .body("groups.key", hasItem("handler.wu." + ticket));
    for (String narrowed :
        List.of(
            "element=task_verify",
            "overdue=true",
            "unassigned=true",
            "dueAfter=2030-01-01T00:00:00Z")) {
      int listed =
          Staff.supervisor()
              .get("/api/v1/work-items?limit=200&ticketNumber=" + ticket + "&" + narrowed)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("items")
              .size();
      Staff.supervisor()
          .get("/api/v1/work-items/counts?ticketNumber=" + ticket + "&" + narrowed)
          .then()
          .body("total", equalTo(listed));
      assertThat(listed).isLessThan(2);
    }
    Staff.supervisor()
        .get("/api/v1/work-items/counts?groupBy=colour")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("groupBy"));
    Staff.supervisor()
        .get("/api/v1/work-items?mine=true&unassigned=true")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("assignee"));
    Staff.as("handler.bo", "billing", "handler")
        .get("/api/v1/work-items/counts?department=legal")
        .then()
        .statusCode(403);
  }

  private static JsonPath page(String path, String cursor) {
    RequestSpecification request = Staff.supervisor();
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get(path).then().statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse transfer(String item, String person) {
    return Staff.supervisor()
        .body(Map.of("assignee", person, "reason", "knows the area"))
        .post("/api/v1/work-items/{id}/transfer", item)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse read(String item) {
    return Staff.supervisor().get("/api/v1/work-items/{id}", item).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, /api/v1/work-items/counts"})
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }
}
