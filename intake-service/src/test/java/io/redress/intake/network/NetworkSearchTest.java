package io.redress.intake.network;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NetworkSearchTest extends NetworkTest {

  @Test
  void nearAPointAreFirstThoseThatCoverItAndThenTheNearest() {
    GeoPoint place = newPlace();
    String site = put("sites", site(CellsTest.from(place, 1, 300), 0));
    String wide = put("faults", fault(CellsTest.from(place, 2, 9_000), 10_000, ""));
    String narrow = put("faults", fault(CellsTest.from(place, 3, 500), 100, ""));
    String far = put("sites", site(CellsTest.from(place, 4, 1_300), 200));
    put("sites", site(CellsTest.from(place, 5, 1_600), 100));
    JsonPath found = look("near", near(place), "radius", "1200");
    assertEquals(List.of(wide, site, narrow, far), found.getList("items.code"));
    assertEquals(List.of(true, false, false, false), found.getList("items.covers"));
    assertEquals(9_000, found.getDouble("items[0].distance"), 1);
    assertEquals(300, found.getDouble("items[1].distance"), 1);
    assertEquals(1_300, found.getDouble("items[3].distance"), 1);
    assertEquals(
        List.of(wide, narrow),
        look("near", near(place), "radius", "1200", "kind", "fault").getList("items.code"));
    assertEquals(List.of(wide), look("near", near(place), "radius", "100").getList("items.code"));
  }

  @ParameterizedTest
  @CsvSource({
    // Just west of the date line, just east of it.
    "51.5, 179.999, 51.5, -179.999",
    "-51.5, -179.9995, -51.5, 180",
    // On two sides of the poles, and at a pole by whatever longitude.
    "89.999, 10, 89.999, -170",
    "-89.999, 33, -89.999, -147",
    "90, 0, 89.9995, 120",
    "-90, 144, -90, -20"
  })
  void theDateLineAndThePolesAreNoBorders(
      double lat, double lon, double otherLat, double otherLon) {
    String code = put("sites", site(new GeoPoint(otherLat, otherLon), 0));
    double distance = new GeoPoint(lat, lon).metresTo(new GeoPoint(otherLat, otherLon));
    assertTrue(distance < 300, distance + " m");
    JsonPath found = look("near", near(lat, lon), "radius", "300");
    int at = found.getList("items.code").indexOf(code);
    assertEquals(distance, found.getDouble("items[" + at + "].distance"), 0.2);
    assertEquals(
        -1,
        look("near", near(lat, lon), "radius", "1")
            .getList("items.code")
            .indexOf(distance > 2 ? code : "none"));
    network()
        .header("If-Match", "*")
        .delete(NETWORK + "/sites/{code}", code)
        .then()
        .statusCode(204);
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedAndShowEverythingOnce() {
    GeoPoint place = newPlace();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      // Some at the very same place, some beyond the rings that the first pages look into.
      codes.add(put("sites", site(CellsTest.from(place, i, (i / 3) * (i / 3) * 90.0), 30)));
    }
    List<String> seen = new ArrayList<>();
    List<Double> distances = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          cursor == null
              ? look("near", near(place), "radius", "20000", "limit", "4")
              : look("near", near(place), "radius", "20000", "limit", "4", "cursor", cursor);
      seen.addAll(page.getList("items.code"));
      distances.addAll(page.getList("items.distance", Double.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertEquals(codes.stream().sorted().toList(), seen.stream().sorted().toList());
    assertEquals(distances.stream().sorted().toList(), distances);
  }

  @Test
  void aRoadIsFoundByAnyPartOfItsNameHoweverItIsWritten() {
    String road = newRoad();
    String id = road.substring(2, 8);
    String site = put("sites", site(newPlace(), 0, ", \"road\": \"北京" + road + "东段\""));
    String fault = put("faults", fault(newPlace(), 10, ", \"road\": \"" + road + " (East Gate)\""));
    String named = put("works", works(newPlace(), "Works at " + id.toUpperCase() + " Ｂridge", ""));
    assertEquals(List.of(fault, site), look("road", road).getList("items.code"));
    assertEquals(List.of(fault, site), look("road", "试" + id).getList("items.code"));
    assertEquals(List.of(site), look("road", road + "东").getList("items.code"));
    assertEquals(List.of(fault), look("road", road + "（ＥＡＳＴ").getList("items.code"));
    assertEquals(List.of(fault, named, site), look("road", id).getList("items.code"));
    assertEquals(List.of(named), look("road", id + "  bridge").getList("items.code"));
    assertEquals(List.of(named), look("road", id, "kind", "WORKS,PLAN").getList("items.code"));
    assertEquals(List.of(), look("road", id + "x").getList("items.code"));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          cursor == null
              ? look("road", id, "limit", "1")
              : look("road", id, "limit", "1", "cursor", cursor);
      seen.addAll(page.getList("items.code"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertEquals(List.of(fault, named, site), seen);
    assertNull(look("road", id).get("items[0].distance"));
  }

  @Test
  void whatChangedItsRoadIsFoundByTheNewOneOnly() {
    String first = newRoad();
    String second = newRoad();
    GeoPoint place = newPlace();
    String code = put("sites", site(place, 0, ", \"road\": \"" + first + "\""));
    network()
        .header("If-Match", "*")
        .body(site(place, 0, ", \"road\": \"" + second + "\""))
        .put(NETWORK + "/sites/{code}", code)
        .then()
        .statusCode(200);
    assertEquals(List.of(), look("road", first).getList("items"));
    assertEquals(List.of(code), look("road", second).getList("items.code"));
  }

  @Test
  void whatIsOverIsNotShownUnlessItsTimeIsAskedFor() {
    GeoPoint place = newPlace();
    String over = put("faults", fault(place, 100, hours(-9), ", \"until\": \"" + hours(-2) + "\""));
    String goesOn = put("faults", fault(place, 200, ""));
    String comes = put("works", works(place, "Works", ", \"road\": \"x\""));
    JsonPath now = look("near", near(place));
    assertEquals(List.of("ACTIVE", "UPCOMING"), states(now, goesOn, comes));
    assertEquals(2, now.getList("items").size());
    assertEquals(
        List.of(goesOn), look("near", near(place), "at", hours(-0.5)).getList("items.code"));
    JsonPath then = look("near", near(place), "at", hours(-3));
    assertEquals(List.of(over), then.getList("items.code"));
    assertEquals(List.of("ACTIVE"), then.getList("items.state"));
  }

  @Test
  void aPromiseThatHasPassedIsShownAsOverdueAndACancelledItemNotAtAll() {
    GeoPoint place = newPlace();
    String late = put("faults", fault(place, 100, ", \"promisedAt\": \"" + hours(-0.5) + "\""));
    put("faults", fault(place, 100, ", \"cancelled\": true"));
    JsonPath found = look("near", near(place));
    assertEquals(List.of(late), found.getList("items.code"));
    assertTrue(found.getBoolean("items[0].overdue"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "radius=5|near",
        "near=39.9,116.4&road=x|road",
        "near=91,0|near",
        "near=0,180.5|near",
        "near=39.9|near",
        "near=39.9,116.4,5|near",
        "near=NaN,0|near",
        "near=1e1,0|near",
        "near=39.9,116.4&radius=0|radius",
        "near=39.9,116.4&radius=50001|radius",
        "road=%20-%20|road",
        "road=x&kind=CELL|kind",
        "road=x&at=yesterday|at",
        "road=x&limit=0|limit"
      })
  void aWrongQuestionIsAnsweredWithWhatToMend(String query, String field) {
    agent()
        .urlEncodingEnabled(false)
        .get(NETWORK + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field));
  }

  @Test
  void foreignCursorsAreRefused() {
    for (String where : new String[] {"near=39.9,116.4", "road=x"}) {
      agent()
          .urlEncodingEnabled(false)
          .get(NETWORK + "?cursor=nonsense&" + where)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-cursor"));
    }
  }

  private static List<String> states(JsonPath found, String... codes) {
    return Stream.of(codes)
        .map(code -> found.getString("items.find { it.code == '" + code + "' }.state"))
        .toList();
  }

  private static String site(GeoPoint point, int radius) {
    return site(point, radius, "");
  }

  private static String site(GeoPoint point, int radius, String more) {
    return "{\"name\": \"Tower\", \"point\": %s, \"radius\": %d%s}"
        .formatted(at(point), radius, more);
  }

  private static String works(GeoPoint point, String name, String more) {
    return """
        {"name": "%s", "point": %s, "radius": 50, "from": "%s", "until": "%s"%s}
        """
        .formatted(name, at(point), hours(1), hours(2), more);
  }
}
