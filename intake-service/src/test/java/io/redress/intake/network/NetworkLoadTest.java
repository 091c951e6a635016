package io.redress.intake.network;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NetworkLoadTest extends NetworkTest {
  private static final String CSV = "text/csv";
  private static final String GEO_JSON = "application/geo+json";

  @Test
  void aTenthOfBadLinesIsNamedTheRestIsTakenOnceAndTheSecondRunChangesNothing() {
    String prefix = newCode();
    StringBuilder file =
        new StringBuilder("\uFEFFcode,Name,LAT,lon,Radius,road,internal note,services\r\n");
    for (int i = 1; i <= 1_300; i++) {
      String lat = i % 10 == 0 ? "not a number" : String.format(Locale.ROOT, "%.4f", -40 - i / 1e3);
      file.append(prefix).append('-').append(i).append(",\"基站, no. ").append(i).append("\",");
      file.append(lat).append(",100.5,300,=cmd|' /C calc'!A0,secret,5G;voice\r\n");
    }
    JsonPath first = loaded(CSV, "SITE", file.toString());
    assertCounts(first, 1_300, 1_170, 0, 0, 130);
    assertEquals(130, first.getList("refusals").size());
    assertEquals(11, first.getInt("refusals[0].line"));
    assertEquals("lat", first.getString("refusals[0].field"));
    assertEquals(1_301, first.getInt("refusals[129].line"));
    agent()
        .get(NETWORK + "/sites/{code}", prefix + "-7")
        .then()
        .statusCode(200)
        .body("name", equalTo("基站, no. 7"))
        .body("road", equalTo("=cmd|' /C calc'!A0"))
        .body("services", equalTo(List.of("5G", "voice")))
        .body("version", equalTo(0));
    assertCounts(loaded(CSV, "SITE", file.toString()), 1_300, 0, 0, 1_170, 130);
    String changed = file.toString().replace("基站, no. 7\"", "基站, no. 7B\"");
    assertCounts(loaded(CSV, "SITE", changed), 1_300, 0, 1, 1_169, 130);
    assertEquals(
        1_170, count("select count(*) from network_item where code like ?", prefix + "-%"));
  }

  @Test
  void twoLoadsOfTheSameFileAtOnceTakeEachItemOnce() throws Exception {
    String prefix = newCode();
    String file =
        "kind,code,name,lat,lon,radius,from\n"
            + IntStream.range(0, 700)
                .mapToObj(
                    i ->
                        "%s,%s-%d,x,-41,%d,5,2026-01-01%n"
                            .formatted(i % 2 == 0 ? "SITE" : "fault", prefix, i, i % 170))
                .collect(Collectors.joining());
    Callable<JsonPath> load = () -> loaded(CSV, null, file);
    ExecutorService both = Executors.newFixedThreadPool(2);
    long added = 0;
    try {
      for (Future<JsonPath> done : both.invokeAll(List.of(load, load))) {
        assertEquals(0, done.get().getInt("refused"));
        assertEquals(0, done.get().getInt("changed"));
        added += done.get().getLong("added");
      }
    } finally {
      both.shutdown();
    }
    assertEquals(700, added);
    change("update network_item set until_at = from_at where code like ?", prefix + "-%");
  }

  @Test
  void pointsOfGeoJsonAreTakenAndOtherGeometriesNamed() {
    String code = newCode();
    JsonPath done =
        loaded(
            GEO_JSON,
            "FAULT",
            """
            {"type": "FeatureCollection", "name": "faults", "crs": {"type": "name", "properties": {}},
             "features": [
              {"type": "Feature", "id": "%s-1", "geometry": {"type": "Point", "coordinates": [100.25, -42.5, 12]},
               "properties": {"name": "断电", "radius": 500, "from": "2026-11-01T00:00:00Z", "promised_at": "2099-01-01",
                              "services": ["5G", "voice"], "categories": ["basic-communication.outage"],
                              "other": {"deep": [1, 2, {"x": null}]}, "road": null}},
              {"properties": {"code": "%s-2", "name": "x", "radius": 5, "from": "2026-11-01"},
               "geometry": {"coordinates": [[1, 2], [3, 4]], "type": "LineString"}, "type": "Feature"},
              {"type": "Feature", "properties": {"code": "%s-3"}, "geometry": null},
              7,
              {"type": "Feature", "id": null, "properties": {"name": "x", "radius": 5, "from": "2026-11-01"},
               "geometry": {"type": "Point", "coordinates": [1e999999, 100]}},
              {"type": "Feature", "properties": {"code": "%s-6", "name": "y", "radius": 5.0, "from": "2026-11-01", "kind": "works", "until": "2026-11-02"},
               "geometry": {"type": "Point", "coordinates": [-1.125e1, 4]}}
             ], "trailing": true}
            """
                .formatted(code, code, code, code));
    assertCounts(done, 6, 2, 0, 0, 4);
    assertEquals(List.of(2, 3, 4, 5, 5, 5), done.getList("refusals.line"));
    assertEquals("geometry", done.getString("refusals[0].field"));
    assertTrue(done.getString("refusals[0].reason").contains("no Point"));
    agent()
        .get(NETWORK + "/faults/{code}", code + "-1")
        .then()
        .statusCode(200)
        .body("point.lat", equalTo(-42.5f))
        .body("point.lon", equalTo(100.25f))
        .body("services", equalTo(List.of("5G", "voice")))
        .body("promisedAt", equalTo("2099-01-01T00:00:00+08:00"));
    agent().get(NETWORK + "/works/{code}", code + "-6").then().body("point.lon", equalTo(-11.25f));
    network().header("If-Match", "*").delete(NETWORK + "/faults/{code}", code + "-1");
  }

  @Test
  void aFileThatBreaksInTheMiddleSaysWhereAndWhatWasTakenStays() {
    String code = newCode();
    String feature =
        "{\"type\": \"Feature\", \"id\": \"%s\", \"properties\": {\"name\": \"x\"},"
            + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [3, -43]}},";
    String file =
        "{\"features\": ["
            + IntStream.range(0, 600)
                .mapToObj(i -> feature.formatted(code + "-" + i))
                .collect(Collectors.joining("\n"))
            + "{\"type\": ]";
    load(GEO_JSON, "SITE", file)
        .statusCode(400)
        .body("type", equalTo("/problems/file-unreadable"))
        .body("line", equalTo(601))
        .body("load.added", equalTo(500));
    assertEquals(500, count("select count(*) from network_item where code like ?", code + "-%"));
    load(CSV, "SITE", "code,name,lat,lon\n" + code + "-0,\"x,1,2\n" + code + "-1,y,3,4\n")
        .statusCode(400)
        .body("type", equalTo("/problems/file-unreadable"))
        .body("line", equalTo(2));
    agent().get("/problems/file-unreadable").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,n,1,2,,,|kind",
        "x,n,91,2,SITE,,|lat",
        "x,n,'1,5',2,SITE,,|lat",
        "x,n,1,-180.5,SITE,,|lon",
        "x,n,0x1p3,2,SITE,,|lat",
        "x,,1,2,SITE,,|name",
        "a b,n,1,2,SITE,,|code",
        ",n,1,2,SITE,,|code",
        "x,n,1,2,SITE,99999,|radius",
        "x,n,1,2,SITE,1.5,|radius",
        "x,n,1,2,FAULT,10,|from",
        "x,n,1,2,FAULT,10,tomorrow|from",
        "x,n,1,2,FAULT,,2026-01-01|radius",
        "x,n,1,2,WORKS,10,2026-01-01|until",
        "x,n,1,2,PLAN,10,2026-01-01|promisedAt",
        "x,n,1,2|line"
      })
  void aBadLineIsRefusedByItsField(String line, String field) {
    load(CSV, null, "code,name,lat,lon,kind,radius,from\n" + line.replace('\'', '"') + "\n")
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("added", equalTo(0))
        .body("refusals.line", hasItem(2))
        .body("refusals.field", hasItem(field));
  }

  @Test
  void aFileWithoutItsColumnsOrOfNoFormatIsRefused() {
    load(CSV, "SITE", "").statusCode(400).body("type", containsString("import-header-unreadable"));
    load(CSV, "SITE", "name,lat,Lat\nx,1,2\n")
        .statusCode(400)
        .body("errors.field", hasItems("code", "lon", "lat"));
    load(CSV, "TOWER", "code,name,lat,lon\n").statusCode(400).body("errors.field", hasItem("kind"));
    load(CSV, "SITE", "code,name,lat,lon\n\n\n").statusCode(200).body("read", equalTo(0));
    load("application/json", "SITE", "{}").statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"features\": {}}", "{\"features\": [", "nonsense"})
  void whatIsNoFeatureCollectionIsRefused(String file) {
    load(GEO_JSON, "SITE", file)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/file-unreadable"));
  }

  @Test
  void aGeometryOfAnySizePassesThroughWithoutBeingKept() throws Exception {
    String huge =
        IntStream.range(0, 300_000).mapToObj(i -> "[1,2]").collect(Collectors.joining(","));
    String file =
        "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
            + huge
            + "]]},\"properties\":{}},{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},"
            + "\"properties\":{\"code\":\"a\"}}]}";
    try (GeoJsonItems items =
        new GeoJsonItems(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
      List<Optional<WrittenItem>> read = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        read.add(items.next());
      }
      assertEquals("geometry", read.get(0).orElseThrow().fault().field());
      assertEquals("2.0", read.get(1).orElseThrow().values().get(NetworkField.LAT));
      assertTrue(read.get(2).isEmpty());
    }
  }

  private static void assertCounts(
      JsonPath view, int read, int added, int changed, int unchanged, int refused) {
    assertEquals(
        List.of(read, added, changed, unchanged, refused),
        List.of(
            view.getInt("read"),
            view.getInt("added"),
            view.getInt("changed"),
            view.getInt("unchanged"),
            view.getInt("refused")));
  }
}
