package io.redress.intake.classification;

import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.ThreadLocalRandom;

/** Edits the tree of categories as those do who answer for it. */
abstract class CategoryEditingTest extends IntakeTest {
  static final String CATEGORIES = "/api/v1/categories";
  static final String TITLES = "\"names\": {\"en\": \"Roaming\", \"zh\": \"漫游\"}";

  /** A code that nobody used before, of a group that is there. */
  static String newCode() {
    return "other.t" + ThreadLocalRandom.current().nextLong(1L << 40);
  }

  static RequestSpecification owner() {
    return as("owner.ou", Roles.PROCESS_OWNER);
  }

  static String tag() {
    return owner().get(CATEGORIES).then().statusCode(200).extract().header("ETag");
  }

  static String leaf(String code, String more) {
    return "{\"code\": \"%s\", %s, \"position\": 200, \"reason\": \"Asked for\"%s}"
        .formatted(code, TITLES, more);
  }

  static String content(String more) {
    return "{%s, \"position\": 200, \"reason\": \"Asked for\"%s}".formatted(TITLES, more);
  }

  static String added(String more) {
    String code = newCode();
    send("POST", "", leaf(code, more)).statusCode(201);
    return code;
  }

  static ValidatableResponse send(String method, String path, String body) {
    return owner().header("If-Match", tag()).body(body).request(method, CATEGORIES + path).then();
  }
}
