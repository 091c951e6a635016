package io.redress.callback;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.PlanCallback;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.redress.kit.time.Zone;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the running service share. Time only ever moves forward. */
@QuarkusTestResource(
    value = EmbeddedServers.class,
    restrictToAnnotatedClass = false,
    initArgs = @ResourceArg(name = "schema", value = "callback"))
@QuarkusTestResource(value = Receivers.class, restrictToAnnotatedClass = false)
abstract class CallbackTest {

  static final String HANDLER = "handler.wu";
  static final String CALLBACKS = "/api/v1/callbacks";

  @Inject SuiteClock clock;
  @Inject Zone zone;
  @Inject PlanCallback planCallback;
  @Inject AgroalDataSource dataSource;

  /** A quiet morning, when customers may be called. */
  @BeforeEach
  void tenInTheMorning() {
    moveTo(LocalTime.of(10, 0));
  }

  void moveTo(LocalTime time) {
    ZonedDateTime now = clock.instant().atZone(zone.id());
    ZonedDateTime next = now.with(time);
    moveTo((next.isBefore(now) ? next.plusDays(1) : next).toInstant());
  }

  void moveTo(Instant later) {
    clock.shift(Duration.between(clock.instant(), later));
  }

  /** How many events of a type about a complaint are committed, published already or not. */
  long told(String complaintId, String type) {
    return count(
        "select count(*) from outbox where aggregateid = ? and type = ?", complaintId, type);
  }

  long count(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One text, null where there is none. */
  String text(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plan of a statement in one text. */
  String explain(String sql) {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          plan.append(row.getString(column)).append(' ');
        }
      }
      return plan.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static RequestSpecification as(String user, String... roles) {
    return given().auth().oauth2(Tokens.of(user, "customer-care", roles));
  }

  static RequestSpecification caller() {
    return as("caller.lin", Roles.CALLER).contentType(ContentType.JSON);
  }

  CallbackRequested request(String tier) {
    return request(Ids.next(), 1, tier, "north");
  }

  CallbackRequested request(String complaintId, int round, String tier, String branch) {
    Instant now = clock.instant();
    return new CallbackRequested(
        complaintId,
        "261122-000042-7",
        Ids.next(),
        round,
        now,
        now.plus(Duration.ofHours(24)),
        "STANDARD",
        tier,
        "price.price",
        branch,
        "pQx3vV0m1c2d3e4f5g6h7i8",
        false,
        false,
        0,
        List.of(HANDLER));
  }

  /** A VIP's request of a certain customer. */
  CallbackRequested requestOf(String customer) {
    CallbackRequested like = request("VIP");
    return new CallbackRequested(
        like.complaintId(),
        like.ticketNumber(),
        like.caseId(),
        like.round(),
        like.requestedAt(),
        like.dueAt(),
        like.lane(),
        like.tier(),
        like.category(),
        like.branch(),
        customer,
        like.repeat(),
        like.highFrequency(),
        like.escalationLevel(),
        like.handlers());
  }

  /** A callback that is due now; returns its id. */
  String due() {
    return plan(request("VIP"));
  }

  String plan(CallbackRequested request) {
    planCallback.plan(request);
    return of(request.complaintId()).getString("items[0].id");
  }

  /** The callbacks of a complaint. */
  static JsonPath of(String complaintId) {
    return caller()
        .get(CALLBACKS + "?complaintId={id}", complaintId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static JsonPath read(String id) {
    return caller().get(CALLBACKS + "/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  static ValidatableResponse attempt(String id, String outcome) {
    return caller()
        .body("{\"outcome\": \"" + outcome + "\"}")
        .post(CALLBACKS + "/{id}/attempts", id)
        .then();
  }

  static ValidatableResponse answer(String id, String satisfied) {
    return caller()
        .body("{\"satisfied\": \"" + satisfied + "\"}")
        .post(CALLBACKS + "/{id}/answers", id)
        .then();
  }
}
