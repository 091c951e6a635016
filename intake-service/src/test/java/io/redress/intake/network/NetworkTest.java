package io.redress.intake.network;

import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What tests of the network map share. */
abstract class NetworkTest extends IntakeTest {
  static final String NETWORK = "/api/v1/network";
  static final String NO_COVERAGE = "basic-communication.no-coverage";

  static RequestSpecification network() {
    return as("network.ops", Roles.INTEGRATOR);
  }

  /** A code that nothing has. */
  static String newCode() {
    return "N" + UUID.randomUUID().toString().substring(0, 12);
  }

  /** A point where no other test has anything: somewhere on the southern ocean. */
  static GeoPoint newPlace() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new GeoPoint(
        Math.round(random.nextDouble(-65, -45) * 1e6) / 1e6,
        Math.round(random.nextDouble(-170, 170) * 1e6) / 1e6);
  }

  /** A road that no other test has. */
  static String newRoad() {
    return "测试" + UUID.randomUUID().toString().substring(0, 6) + "路";
  }

  static String near(double lat, double lon) {
    return String.format(Locale.ROOT, "%.6f,%.6f", lat, lon);
  }

  static String near(GeoPoint point) {
    return near(point.lat(), point.lon());
  }

  /** A fault since an hour. */
  static String fault(GeoPoint point, int radius, String more) {
    return fault(point, radius, hours(-1), more);
  }

  static String fault(GeoPoint point, int radius, String from, String more) {
    return """
        {"name": "Power cut", "point": {"lat": %s, "lon": %s}, "radius": %d,
         "from": "%s"%s}
        """
        .formatted(point.lat(), point.lon(), radius, from, more);
  }

  /** A time that many hours from now. */
  static String hours(double hours) {
    return Instant.now().plusSeconds((long) (hours * 3600)).toString();
  }

  static String put(String kind, String body) {
    String code = newCode();
    put(kind, code, body).statusCode(201);
    return code;
  }

  static ValidatableResponse put(String kind, String code, String body) {
    return network().body(body).put(NETWORK + "/{kind}/{code}", kind, code).then();
  }

  static JsonPath look(String parameter, String value, String... more) {
    RequestSpecification request = agent().queryParam(parameter, value);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get(NETWORK).then().statusCode(200).extract().jsonPath();
  }

  static ValidatableResponse load(String type, String kind, String file) {
    RequestSpecification request = network().contentType(type);
    if (kind != null) {
      request.queryParam("kind", kind);
    }
    return request.body(file.getBytes(StandardCharsets.UTF_8)).post(NETWORK + "/loads").then();
  }

  static JsonPath loaded(String type, String kind, String file) {
    return load(type, kind, file).statusCode(200).extract().jsonPath();
  }

  static String at(GeoPoint point) {
    return "{\"lat\": %s, \"lon\": %s}".formatted(point.lat(), point.lon());
  }
}
