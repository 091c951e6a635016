package io.redress.intake.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.customer.Customers;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a customer's history lists, and what that costs. */
@QuarkusTest
class CustomerHistoryTest extends IntakeTest {
  private static final String CUSTOMER = "/api/v1/customers/{number}";
  private static final String PRICE = "price.price";

  @Inject ReadCustomer read;
  @Inject Customers customers;
  @Inject AgroalDataSource pool;

  @Test
  void theHistoryIsPagedAndLinksRepeatsInBothDirections() {
    String number = newNumber();
    String first = register(number).getString("id");
    String second = register(number).getString("id");
    String third = register(number).getString("id");
    String other = register(number, PRICE).getString("id");
    JsonPath whole = agent().get(CUSTOMER, number).jsonPath();
    assertEquals(List.of(other, third, second, first), whole.getList("complaints.id"));
    assertEquals(List.of(third, second), whole.getList("complaints[3].repeatedBy"));
    assertEquals(first, whole.getString("complaints[2].relatedComplaintId"));
    assertEquals(first, whole.getString("complaints[1].relatedComplaintId"));
    assertEquals(List.of(third, second), whole.getList("openTickets[3].repeatedBy"));
    for (String address :
        List.of(
            "/api/v1/customers/" + number + "/complaints",
            COMPLAINTS + "/" + second + "/customer/complaints")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        RequestSpecification request = agent().queryParam("limit", 3);
        JsonPath page =
            (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        seen.addAll(page.getList("items.id"));
        cursor = page.getString("next");
      } while (cursor != null);
      assertEquals(List.of(other, third, second, first), seen);
      agent()
          .get(address)
          .then()
          .body("items[3].repeatedBy", contains(third, second))
          .body("items[2].relatedComplaintId", equalTo(first));
      agent().queryParam("cursor", "x").get(address).then().statusCode(400);
      agent().queryParam("limit", 0).get(address).then().statusCode(400);
    }
  }

  @Test
  void manyRepeatsAreCountedAndNotListed() {
    String number = newNumber();
    String first = register(number).getString("id");
    change("update complaint set repeats = 21 where id = ?", first);
    agent()
        .get(CUSTOMER, number)
        .then()
        .body("complaints[0].repeats", equalTo(21))
        .body("complaints[0].repeatedBy", nullValue());
  }

  @Test
  void aLongHistoryTakesAsManyStatementsAsAShortOne() {
    String few = newNumber();
    String many = newNumber();
    register(few);
    register(few);
    for (int i = 0; i < 60; i++) {
      register(many, i % 3 == 0 ? PRICE : CATEGORY);
    }
    register(many, "other.other");
    register(many, "other.other");
    long statements = statements(few);
    assertEquals(statements, statements(many));
    assertTrue(statements <= 8, statements + " statements");
  }

  private long statements(String number) {
    Viewer lin = new Viewer(AGENT, null, "customer-care", Set.of(Roles.AGENT));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long before = selects();
              read.ofNumber(number, lin);
              return selects() - before;
            });
  }

  private long selects() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("show session status where variable_name = 'Com_select'")) {
      rows.next();
      return rows.getLong(2);
    }
  }
}
