package io.redress.analytics.subscriber;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SubscriberImportTest {
  private static final String YEAR = "?from=2026-01&to=2026-10";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  static ValidatableResponse imported(String file) {
    return given()
        .auth()
        .oauth2(Tokens.of("admin.wu", null, "administrator"))
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/subscribers/imports")
        .then();
  }

  private static ValidatableResponse get(String path) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/subscribers" + path)
        .then();
  }

  @Test
  void goodLinesAreTakenAndEachBadOneIsNamed() {
    imported(
            """
            subscribers,month,district
            1200000,2026-01,*

            150000,2026-01,湖区
            many,2026-01,hillside
            0,2026-02,
            150001,2026-01,湖区
            5,2031-01,lakeside
            5,January,"lake
            side"
            5,2026-02
            7,2026-02,lakeside
            """)
        .statusCode(200)
        .body("read", equalTo(9))
        .body("added", equalTo(3))
        .body("changed", equalTo(0))
        .body("refused", equalTo(6))
        .body("importedBy", equalTo("admin.wu"))
        .body("refusals.line", equalTo(List.of(5, 6, 6, 7, 8, 9, 9, 11)))
        .body(
            "refusals.field",
            equalTo(
                List.of(
                    "subscribers",
                    "district",
                    "subscribers",
                    "line",
                    "month",
                    "month",
                    "district",
                    "line")))
        .body("refusals[3].reason", equalTo("tells month and district of line 4 again"));
    get(YEAR)
        .statusCode(200)
        .body("items.month", equalTo(List.of("2026-01", "2026-01", "2026-02")))
        .body("items.district", equalTo(List.of("*", "湖区", "lakeside")))
        .body("items.subscribers", equalTo(List.of(1200000, 150000, 7)));
  }

  @Test
  void theSameFileAgainChangesNothingAndAnotherNumberIsAFurtherVersion() {
    var january = "month,district,subscribers\n2026-01,lakeside,100\n2026-01,*,900\n";
    imported(january).body("added", equalTo(2));
    imported(january)
        .body("added", equalTo(0))
        .body("changed", equalTo(0))
        .body("unchanged", equalTo(2));
    assertEquals(2, tables.number("select count(*) from subscriber_count"));
    imported("\uFEFFmonth,district,subscribers\r\n2026-01,lakeside,110\r\n")
        .body("changed", equalTo(1));
    get(YEAR).body("items.subscribers", equalTo(List.of(900, 110)));
    get("/versions?month=2026-01&district=lakeside")
        .statusCode(200)
        .body("items.version", equalTo(List.of(2, 1)))
        .body("items.subscribers", equalTo(List.of(110, 100)))
        .body("items[0].setBy", equalTo("admin.wu"))
        .body("items[0].setAt", endsWith("+08:00"))
        .body("items[0].importId", notNullValue());
    get("/imports?limit=2")
        .statusCode(200)
        .body("items.changed", equalTo(List.of(1, 0)))
        .body("items[0]", not(hasKey("refusals")))
        .body("next", notNullValue());
  }

  @Test
  void importsAtOnceAreTakenOneAfterTheOther() {
    var all =
        IntStream.range(0, 6)
            .mapToObj(
                each ->
                    CompletableFuture.runAsync(
                        () ->
                            imported(
                                    "month,district,subscribers\n2026-01,*,%d\n"
                                        .formatted(100 + each))
                                .statusCode(200)))
            .toList();
    all.forEach(CompletableFuture::join);
    assertEquals(6, tables.number("select count(*) from subscriber_count"));
    assertEquals(6, tables.number("select max(version) from subscriber_count"));
  }

  @Test
  void theListIsPagedByMonthAndDistrict() {
    imported("month,district,subscribers\n2026-02,a,1\n2026-01,b,2\n2026-01,a,3\n");
    var first = get(YEAR + "&limit=2").body("items.subscribers", equalTo(List.of(3, 2)));
    String next = first.extract().path("next");
    get(YEAR + "&limit=2&cursor=" + next)
        .body("items.subscribers", equalTo(List.of(1)))
        .body("", not(hasKey("next")));
    get(YEAR + "&cursor=nope").statusCode(400).body("type", endsWith("/invalid-cursor"));
  }

  @Test
  void aFileThatIsNoneIsRefusedWhole() {
    imported("").statusCode(400).body("type", endsWith("/file-unreadable"));
    imported("month,district,subscribers\n2026-01,\"lake,1\n")
        .statusCode(400)
        .body("type", endsWith("/file-unreadable"));
    imported("month,place,place,subscribers\n2026-01,*,*,1\n")
        .statusCode(400)
        .body("type", endsWith("/invalid-field"))
        .body("errors.field", hasItem("column 2"))
        .body("errors.field", hasItem("district"));
    given()
        .auth()
        .oauth2(Tokens.of("admin.wu", null, "administrator"))
        .contentType("text/csv")
        .body(new byte[] {'m', (byte) 0xff, '\n'})
        .post("/api/v1/subscribers/imports")
        .then()
        .statusCode(400)
        .body("type", endsWith("/file-unreadable"));
    imported("month,district,subscribers\n" + "2026-01,lakeside,1\n".repeat(60_000))
        .statusCode(413);
    assertEquals(0, tables.number("select count(*) from subscriber_import"));
  }

  @ParameterizedTest
  @CsvSource({
    "?from=yesterday, period-invalid, from",
    "?from=2026-02&to=2026-01, period-invalid, from",
    "?from=2020-01&to=2026-01, period-too-long, from",
    "?month=2026-01, parameter-unknown, month",
    "/versions?month=2026-01, invalid-field, district",
    "/versions?month=2026&district=a, period-invalid, month"
  })
  void aWrongParameterIsNamed(String path, String type, String field) {
    get(path)
        .statusCode(400)
        .body("type", endsWith("/" + type))
        .body("errors.field", hasItem(field));
  }

  @Test
  void onlyAdministratorsImportAndHandlersDoNotRead() {
    given()
        .contentType("text/csv")
        .body("month")
        .post("/api/v1/subscribers/imports")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .contentType("text/csv")
        .body("month")
        .post("/api/v1/subscribers/imports")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "billing", "handler"))
        .get("/api/v1/subscribers")
        .then()
        .statusCode(403);
  }
}
