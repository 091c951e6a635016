package io.redress.intake.personaldata;

import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Erases customers who have nothing open. */
abstract class ErasingTest extends IntakeTest {
  static final String REQUESTED = "{\"reason\": \"REQUESTED\"}";

  static ValidatableResponse erase(String number) {
    return erase(number, null, REQUESTED);
  }

  static ValidatableResponse erase(String number, String key, String body) {
    RequestSpecification request = as("admin.ye", Roles.ADMINISTRATOR).body(body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/api/v1/customers/{number}/erasure", number).then();
  }
}
