package io.redress.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class IdempotencyTest {
  private static final String TOKEN = Tokens.of("ann", null, "agent");

  @Inject AgroalDataSource dataSource;
  @Inject IdempotencyUpkeep upkeep;

  private static Response make(String token, String key, String body) {
    var request = given().auth().oauth2(token).contentType("application/json").body(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/things");
  }

  private static String named(String name) {
    return "{\"name\":\"%s\",\"number\":1}".formatted(name);
  }

  private static String name() {
    return Ids.next().substring(16).replace("-", "");
  }

  @Test
  void aRepeatedRequestGetsTheFirstOnesOutcome() {
    String key = Ids.next();
    String name = name();
    Response first = make(TOKEN, key, named(name));
    assertEquals(201, first.statusCode());
    Response again = make(TOKEN, key, " {\"number\" : 1, \"name\":\"%s\"} ".formatted(name));
    assertEquals(200, again.statusCode());
    assertEquals(first.path("id").toString(), again.path("id"));
  }

  @Test
  void ofManyAtOnceOneCreates() throws SQLException {
    String key = Ids.next();
    String name = name();
    List<CompletableFuture<Response>> requests =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> make(TOKEN, key, named(name))))
            .limit(6)
            .toList();
    List<Response> answers = requests.stream().map(CompletableFuture::join).toList();
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(5, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    assertEquals(
        1,
        answers.stream()
            .map(answer -> answer.path("id").toString())
            .collect(Collectors.toSet())
            .size());
    assertEquals(1, count("thing WHERE name = '" + name + "'"));
  }

  @Test
  void aKeyIsForOneBodyOnly() {
    String key = Ids.next();
    assertEquals(201, make(TOKEN, key, named(name())).statusCode());
    make(TOKEN, key, named(name()))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void aKeyBelongsToItsCaller() {
    String key = Ids.next();
    String first = make(TOKEN, key, named(name())).path("id");
    Response other = make(Tokens.of("bob", null, "agent"), key, named(name()));
    assertEquals(201, other.statusCode());
    assertNotEquals(first, other.path("id"));
  }

  @Test
  void withoutAKeyEachRequestCreates() {
    assertEquals(201, make(TOKEN, null, named(name())).statusCode());
    assertEquals(201, make(TOKEN, null, named(name())).statusCode());
  }

  @Test
  void aFailedCreationLeavesTheKeyFree() throws SQLException {
    String key = Ids.next();
    String taken = name();
    assertEquals(201, make(TOKEN, null, named(taken)).statusCode());
    assertEquals(500, make(TOKEN, key, named(taken)).statusCode());
    assertEquals(0, count("idempotency WHERE idem_key = '" + key + "'"));
    assertEquals(201, make(TOKEN, key, named(name())).statusCode());
  }

  @Test
  void anUnusableKeyIsRefused() {
    make(TOKEN, "a b", named(name()))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-invalid"));
    assertEquals(400, make(TOKEN, "x".repeat(101), named(name())).statusCode());
  }

  @Test
  void oldKeysAreForgotten() throws SQLException {
    String key = Ids.next();
    make(TOKEN, key, named(name()));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE idempotency SET created_at = '2020-01-01' WHERE idem_key = '" + key + "'");
    }
    assertTrue(upkeep.purge() >= 1);
    assertEquals(0, count("idempotency WHERE idem_key = '" + key + "'"));
  }

  private int count(String what) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
      row.next();
      return row.getInt(1);
    }
  }
}
