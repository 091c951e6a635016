package io.redress.intake.network;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KnownTroublesTest extends NetworkTest {
  private static final String CHECKS = COMPLAINTS + "/checks";

  @Test
  void aReportFromTheAreaOfAKnownFaultSaysSoWithItsPromiseAndItsPlan() {
    GeoPoint place = newPlace();
    String code =
        put(
            "faults",
            fault(
                CellsTest.from(place, 1, 900),
                1_000,
                ", \"promisedAt\": \"2099-11-26T18:00:00+08:00\", \"planNumber\": \"P-000123\""));
    JsonPath made = registered(agent(), report(NO_COVERAGE, place, null));
    assertEquals(List.of(code), made.getList("networkNotes.code"));
    assertEquals("AREA", made.getString("networkNotes[0].match"));
    assertEquals("P-000123", made.getString("networkNotes[0].planNumber"));
    assertEquals("2099-11-26T18:00:00+08:00", made.getString("networkNotes[0].promisedAt"));
    assertEquals(900, made.getDouble("networkNotes[0].distance"), 1);
    assertEquals(false, made.getBoolean("networkNotes[0].overdue"));
    assertEquals("该区域存在已知网络故障", made.getString("networkNotes[0].words.zh").substring(0, 11));
    assertEquals(
        true, made.getString("networkNotes[0].words.en").contains("repaired by 26 Nov 2099 18:00"));
    JsonPath read = read(made.getString("id"));
    assertEquals(place.lat(), read.getDouble("incident.point.lat"), 1e-4);
    assertEquals(1.0, completenessWithoutAPlaceInWords(place), 1e-9);
    check(report(NO_COVERAGE, place, null)).body("networkNotes.code", equalTo(List.of(code)));
    check(report(CATEGORY, place, null)).body("networkNotes", empty());
    check(report(NO_COVERAGE, CellsTest.from(place, 2, 3_000), null)).body("networkNotes", empty());
  }

  @Test
  void overlappingTroublesAreAllNamedFaultsFirstAndFiveAtMost() {
    GeoPoint place = newPlace();
    String plan = put("plans", plan(place));
    String works = put("works", works(place, hours(-1), hours(1)));
    String wide = put("faults", fault(CellsTest.from(place, 1, 4_000), 5_000, ""));
    String narrow = put("faults", fault(CellsTest.from(place, 1, 10), 50, ""));
    check(report(NO_COVERAGE, place, null))
        .body("networkNotes.code", equalTo(List.of(narrow, wide, works, plan)));
    put("faults", fault(place, 50, ""));
    put("faults", fault(place, 50, ""));
    check(report(NO_COVERAGE, place, null))
        .body("networkNotes.size()", equalTo(5))
        .body("networkNotes.code", not(hasItem(plan)));
  }

  @Test
  void aFaultThatEndedASecondAgoIsNotToldOfAnyMoreNorOneThatIsToCome() {
    GeoPoint place = newPlace();
    String code = newCode();
    put("faults", code, fault(place, 500, "")).statusCode(201);
    check(report(NO_COVERAGE, place, null)).body("networkNotes.code", hasItem(code));
    put("works", works(place, hours(1), hours(2)));
    network()
        .header("If-Match", "*")
        .body(fault(place, 500, ", \"until\": \"" + hours(-1.0 / 3600) + "\""))
        .put(NETWORK + "/faults/{code}", code)
        .then()
        .statusCode(200);
    check(report(NO_COVERAGE, place, null)).body("networkNotes", empty());
  }

  @Test
  void aPromiseThatHasPassedIsMarkedAndNotRepeatedToTheCustomer() {
    GeoPoint place = newPlace();
    put("faults", fault(place, 500, ", \"promisedAt\": \"" + hours(-0.1) + "\""));
    check(report(NO_COVERAGE, place, null))
        .body("networkNotes[0].overdue", equalTo(true))
        .body("networkNotes[0].words.en", containsString("longer than announced"))
        .body("networkNotes[0].words.zh", containsString("延后"));
  }

  @Test
  void aFaultOfSomeCategoriesExplainsThoseOnly() {
    GeoPoint place = newPlace();
    put("faults", fault(place, 500, ", \"categories\": [\"basic-communication.slow-data\"]"));
    check(report("basic-communication.slow-data", place, null))
        .body("networkNotes.size()", equalTo(1));
    check(report(NO_COVERAGE, place, null)).body("networkNotes", empty());
  }

  @Test
  void withoutAPointTheNamesOfRoadAndDistrictAreHints() {
    String road = newRoad();
    String district = "D" + UUID.randomUUID().toString().substring(0, 8);
    String names = ", \"road\": \"%s\", \"district\": \"%s\"".formatted(road, district);
    String here = put("faults", fault(newPlace(), 500, names));
    String elsewhere = put("faults", fault(newPlace(), 500, names.replace(district, "elsewhere")));
    String nextStreet = put("faults", fault(newPlace(), 500, names.replace(road, newRoad())));
    check(report(NO_COVERAGE, null, district.toUpperCase() + "区" + road + "12号"))
        .body("networkNotes.code", equalTo(List.of(here, elsewhere, nextStreet)))
        .body("networkNotes.match", equalTo(List.of("ROAD_AND_DISTRICT", "ROAD", "DISTRICT")));
    check(report(NO_COVERAGE, null, "somewhere else")).body("networkNotes", empty());
    check(report(NO_COVERAGE, newPlace(), road)).body("networkNotes", empty());
  }

  @Test
  void theDateLineIsNoBorderForAFaultEither() {
    String code = put("faults", fault(new GeoPoint(-61.5, 179.999), 1_000, ""));
    check(report(NO_COVERAGE, new GeoPoint(-61.5, -179.999), null))
        .body("networkNotes.code", hasItem(code));
    network().header("If-Match", "*").delete(NETWORK + "/faults/{code}", code);
  }

  @ParameterizedTest
  @CsvSource({"91, 0, lat", "-90.5, 0, lat", "0, 180.5, lon", "0, 'null', lon"})
  void aPointThatIsNoneIsRefused(String lat, String lon, String field) {
    String body =
        body(
            newNumber(),
            NO_COVERAGE,
            ", \"incident\": {\"point\": {\"lat\": %s, \"lon\": %s}}".formatted(lat, lon));
    for (String path : List.of(COMPLAINTS, CHECKS)) {
      agent()
          .body(body)
          .post(path)
          .then()
          .statusCode(400)
          .body("errors.field", hasItem("incident.point." + field));
    }
  }

  private static double completenessWithoutAPlaceInWords(GeoPoint place) {
    return registered(
            agent(),
            body(
                newNumber(),
                NO_COVERAGE,
                ", \"description\": \"x\", \"incident\": {\"at\": \"%s\", \"point\": %s}"
                    .formatted(hours(-1), at(place))))
        .getDouble("completeness");
  }

  private static ValidatableResponse check(String body) {
    return agent().body(body).post(CHECKS).then().statusCode(200);
  }

  private static String report(String category, GeoPoint point, String place) {
    String where = point == null ? "\"place\": \"" + place + "\"" : "\"point\": " + at(point);
    if (point != null && place != null) {
      where += ", \"place\": \"" + place + "\"";
    }
    return body(newNumber(), category, ", \"incident\": {" + where + "}");
  }

  private static String plan(GeoPoint point) {
    return """
        {"name": "New tower", "point": %s, "radius": 800, "promisedAt": "2099-01-01T00:00:00Z"}
        """
        .formatted(at(point));
  }

  private static String works(GeoPoint point, String from, String until) {
    return """
        {"name": "Works", "point": %s, "radius": 800, "from": "%s", "until": "%s"}
        """
        .formatted(at(point), from, until);
  }
}
