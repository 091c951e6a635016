package io.redress.workflow.process;

import static io.restassured.RestAssured.given;

import io.redress.kit.testing.Tokens;
import io.restassured.specification.RequestSpecification;

/** Requests of people at work. */
final class Staff {
  private Staff() {}

  static RequestSpecification as(String user, String department, String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, department, role))
        .contentType("application/json");
  }

  static RequestSpecification supervisor() {
    return as("supervisor.zhao", null, "supervisor");
  }
}
