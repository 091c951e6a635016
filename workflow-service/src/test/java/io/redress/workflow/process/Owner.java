package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.redress.kit.testing.Tokens;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a process owner sends, by REST and by Modeler's button. */
final class Owner {
  static final String PROCESSES = "/api/v1/processes";
  static final String DECISIONS = "/api/v1/decisions";

  private Owner() {}

  static ValidatableResponse check(String xml) {
    return check(xml.getBytes(StandardCharsets.UTF_8));
  }

  static ValidatableResponse check(byte[] file) {
    return diagram(file).post(PROCESSES + "/checks").then().statusCode(200);
  }

  static ValidatableResponse deploy(String xml) {
    return deploy(xml.getBytes(StandardCharsets.UTF_8));
  }

  static ValidatableResponse deploy(byte[] file) {
    return diagram(file)
        .queryParam("reason", "to be tried")
        .post(PROCESSES + "/deployments")
        .then();
  }

  static RequestSpecification diagram(String xml) {
    return diagram(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestSpecification diagram(byte[] file) {
    return request()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/xml")
        .body(file);
  }

  /** As Modeler sends it: the field of a file is called like the file. */
  static ValidatableResponse modeler(String file, String name, String xml) {
    return form(file, xml)
        .multiPart("deployment-name", name)
        .multiPart("deployment-source", "Camunda Modeler")
        .multiPart("enable-duplicate-filtering", "true")
        .post("/engine-rest/deployment/create")
        .then();
  }

  static RequestSpecification form(String file, String xml) {
    return request().accept("application/json").multiPart(file(file, xml));
  }

  static io.restassured.specification.MultiPartSpecification file(String name, String text) {
    return new MultiPartSpecBuilder(text.getBytes(StandardCharsets.UTF_8))
        .controlName(name)
        .fileName(name)
        .mimeType("text/xml")
        .build();
  }

  static void activate(String key, int version) {
    activation(key, version).statusCode(200).body("active", equalTo(true));
  }

  static ValidatableResponse activation(String key, int version) {
    return request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post(PROCESSES + "/{key}/versions/{v}/activation", key, version)
        .then();
  }

  static int active(String key) {
    return request()
        .get(PROCESSES)
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.key == '" + key + "' }.activeVersion");
  }

  static int activeTable(String key) {
    return request()
        .get(DECISIONS)
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.key == '" + key + "' }.activeVersion");
  }

  static void activateTable(String key, int version) {
    request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post(DECISIONS + "/{key}/versions/{v}/activation", key, version)
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
  }

  static RequestSpecification request() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.li", null, "process-owner"));
  }
}
