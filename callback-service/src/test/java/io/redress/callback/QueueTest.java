package io.redress.callback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueTest extends CallbackTest {

  @Test
  void pagesGoThroughTheQueueInTheOrderInWhichItIsDue() {
    List<String> planned = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      planned.add(due());
    }
    List<String> seen = new ArrayList<>();
    List<OffsetDateTime> dues = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          caller()
              .queryParam("status", "DUE")
              .queryParam("limit", 3)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get(CALLBACKS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertTrue(page.getList("items").size() <= 3);
      seen.addAll(page.getList("items.id"));
      page.<String>getList("items.dueAt").forEach(at -> dues.add(OffsetDateTime.parse(at)));
      cursor = page.getString("next");
    } while (cursor != null);
    assertEquals(new HashSet<>(seen).size(), seen.size(), "nothing twice");
    assertTrue(seen.containsAll(planned));
    assertEquals(dues.stream().sorted().toList(), dues);
  }

  @Test
  void statusAndDueTimeNarrowTheQueue() {
    String complaintId = Ids.next();
    String id = plan(request(complaintId, 1, "VIP", "north"));
    assertEquals(List.of(id), ids(complaintId, "DUE"));
    assertEquals(List.of(), ids(complaintId, "PLANNED"));
    attempt(id, "BUSY").statusCode(201);
    assertEquals(List.of(), ids(complaintId, "DUE"));
    assertEquals(List.of(id), ids(complaintId, "PLANNED"));
    String dueAt = read(id).getString("dueAt");
    assertEquals(0, dueBefore(complaintId, dueAt).size());
    String later = OffsetDateTime.parse(dueAt).plus(Duration.ofSeconds(1)).toString();
    assertEquals(1, dueBefore(complaintId, later).size());
  }

  @Test
  void notesAndAnswersAreInTheSingleCallbackOnly() {
    String complaintId = Ids.next();
    String id = plan(request(complaintId, 1, "VIP", "north"));
    caller()
        .body("{\"outcome\": \"REACHED\", \"note\": \"Call again at four\"}")
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(201)
        .body("attempts[0].note", equalTo("Call again at four"));
    caller().body(AnswersTest.FULL).post(CALLBACKS + "/{id}/answers", id).then().statusCode(201);
    caller()
        .get(CALLBACKS + "?complaintId={id}", complaintId)
        .then()
        .body("items[0].attempts[0].outcome", equalTo("REACHED"))
        .body("items[0].attempts[0].note", nullValue())
        .body("items[0].answers", nullValue())
        .body("items[0].result", equalTo("DISSATISFIED"));
  }

  @Test
  void aSupervisorSeesTheOwnBranchAlone() {
    String complaintId = Ids.next();
    String id = plan(request(complaintId, 1, "VIP", "north"));
    String north = token("north");
    String south = token("south");
    assertEquals(1, seenBy(north, complaintId));
    assertEquals(0, seenBy(south, complaintId));
    RestAssured.given().auth().oauth2(south).get(CALLBACKS + "/{id}", id).then().statusCode(404);
    RestAssured.given().auth().oauth2(north).get(CALLBACKS + "/{id}", id).then().statusCode(200);
    as("head.zhao", Roles.SUPERVISOR).get(CALLBACKS + "/{id}", id).then().statusCode(403);
  }

  @Test
  void aPageIsReadThroughTheIndexOfTheQueue() {
    String plan =
        explain(
            "explain select * from callback where state = 'PLANNED' and not_before <= now(6)"
                + " order by due_at, id limit 51");
    assertTrue(plan.contains("callback_queue"), plan);
    assertFalse(plan.contains("filesort"), plan);
  }

  private static String token(String branch) {
    return Tokens.inBranch("head.zhao", "customer-care", branch, Roles.SUPERVISOR);
  }

  private static int seenBy(String token, String complaintId) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .get(CALLBACKS + "?complaintId={id}", complaintId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items")
        .size();
  }

  private static List<String> ids(String complaintId, String status) {
    return caller()
        .get(CALLBACKS + "?complaintId={id}&status={status}", complaintId, status)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static List<String> dueBefore(String complaintId, String time) {
    return caller()
        .queryParam("complaintId", complaintId)
        .queryParam("dueBefore", time)
        .get(CALLBACKS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }
}
