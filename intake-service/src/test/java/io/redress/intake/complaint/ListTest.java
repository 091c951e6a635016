package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListTest extends IntakeTest {
  @Inject FollowCase follow;

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    String me = "agent." + UUID.randomUUID();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(0, registered(as(me, Roles.AGENT), body(newNumber(), CATEGORY)).getString("id"));
    }
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = as(me, Roles.AGENT).queryParam("limit", 2);
      JsonPath page =
          (cursor == null
                  ? request.queryParam("total", true)
                  : request.queryParam("cursor", cursor))
              .get(COMPLAINTS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      if (cursor == null) {
        assertEquals(5, page.getInt("total"));
      } else {
        assertNull(page.get("total"));
      }
      read.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertEquals(ids, read);
  }

  @Test
  void anAgentSeesTheirOwnAndTheirBranchsASupervisorTheirBranchs() {
    String branch = "branch-" + UUID.randomUUID();
    String mine = "agent." + UUID.randomUUID();
    String elsewhere =
        registered(as(mine, Roles.AGENT), body(newNumber(), CATEGORY)).getString("id");
    String colleagues =
        registered(
                with(Tokens.inBranch("agent.c", "customer-care", branch, Roles.AGENT)),
                body(newNumber(), CATEGORY))
            .getString("id");
    with(Tokens.inBranch(mine, "customer-care", branch, Roles.AGENT))
        .get(COMPLAINTS)
        .then()
        .body("items.id", containsInAnyOrder(elsewhere, colleagues));
    as(mine, Roles.AGENT).get(COMPLAINTS).then().body("items.id", contains(elsewhere));
    with(Tokens.inBranch("lead.wu", null, branch, Roles.SUPERVISOR))
        .get(COMPLAINTS)
        .then()
        .body("items.id", contains(colleagues));
    with(Tokens.inBranch(mine, null, branch, Roles.SUPERVISOR))
        .get(COMPLAINTS)
        .then()
        .body("items.id", contains(colleagues));
  }

  @Test
  void filtersNarrowTheList() {
    String number = newNumber();
    JsonPath first = register(number, "basic-communication.outage");
    String id = first.getString("id");
    String other = register(number, "price.price").getString("id");
    follow.entered(id, "verify");
    list("number", number).body("items.id", containsInAnyOrder(id, other));
    list("number", number, "category", "price.price").body("items.id", contains(other));
    list("number", number, "category", "basic-communication").body("items.id", contains(id));
    list("number", number, "status", "verify").body("items.id", contains(id));
    list("number", number, "lane", "EMERGENCY").body("items.id", contains(id));
    list("number", number, "to", first.getString("registeredAt")).body("items", hasSize(0));
    list("number", number, "from", first.getString("registeredAt")).body("items", hasSize(2));
    list("q", first.getString("ticketNumber")).body("items.id", contains(id));
    list("q", first.getString("ticketNumber").replace("-", "").substring(0, 12))
        .body("items.id", contains(id));
    list("number", number, "q", "账单").body("items", hasSize(2));
    list("number", number, "q", "100%_").body("items", hasSize(0));
    list("limit", "999").body("items.id", not(equalTo(List.of())));
    list("category", CATEGORY).body("items.category", everyItem(equalTo(CATEGORY)));
  }

  private static ValidatableResponse list(String... parameters) {
    RequestSpecification request = deskLead();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(COMPLAINTS).then().statusCode(200);
  }
}
