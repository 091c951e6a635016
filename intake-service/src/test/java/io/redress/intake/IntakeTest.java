package io.redress.intake;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What tests of the running service share: callers, requests, and a look into the tables. */
@QuarkusTestResource(
    value = EmbeddedServers.class,
    restrictToAnnotatedClass = false,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
public abstract class IntakeTest {
  protected static final String COMPLAINTS = "/api/v1/complaints";
  protected static final String CATEGORY = "basic-business.bill-disputed";
  protected static final String AGENT = "agent.lin";

  @Inject AgroalDataSource dataSource;

  /** The agent who registers in tests: of the department customer-care and of no branch. */
  protected static RequestSpecification agent() {
    return as(AGENT, Roles.AGENT);
  }

  /** A supervisor of no branch, to whom only what has no rows is open. */
  protected static RequestSpecification supervisor() {
    return as("lead.wu", Roles.SUPERVISOR);
  }

  /** Somebody who decides for all branches. */
  protected static RequestSpecification coordinator() {
    return as("coord.ma", Roles.COORDINATOR);
  }

  /** Who registers in tests, with the role of a supervisor as well. */
  protected static RequestSpecification deskLead() {
    return as(AGENT, Roles.AGENT, Roles.SUPERVISOR);
  }

  protected static RequestSpecification as(String user, String... roles) {
    return with(Tokens.of(user, "customer-care", roles));
  }

  protected static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A number that nobody used before. */
  protected static String newNumber() {
    return "139" + ThreadLocalRandom.current().nextLong(10_000_000L, 100_000_000L);
  }

  protected static String body(String number, String category) {
    return body(number, category, "");
  }

  /**
   * A registration.
   *
   * @param more further members, each with a comma before it
   */
  protected static String body(String number, String category, String more) {
    return """
        {"channel": "HOTLINE", "customer": {"number": "%s"}, "category": "%s",
         "title": "上月账单多扣了12元"%s}
        """
        .formatted(number, category, more);
  }

  protected static JsonPath register(String number) {
    return register(number, CATEGORY);
  }

  protected static JsonPath register(String number, String category) {
    return registered(agent(), body(number, category));
  }

  protected static JsonPath registered(RequestSpecification caller, String body) {
    return caller.body(body).post(COMPLAINTS).then().statusCode(201).extract().jsonPath();
  }

  protected static ValidatableResponse post(String id, String what, String body) {
    return agent().body(body).post(COMPLAINTS + "/{id}/" + what, id).then();
  }

  protected static JsonPath read(String id) {
    return agent().get(COMPLAINTS + "/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  protected long count(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row. */
  protected List<String> texts(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  protected void change(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
