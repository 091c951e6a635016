package io.redress.intake.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The public record of a quarter's complaints about one operator, where it is at hand. */
@QuarkusTest
class RealFileTest extends ImportingTest {
  private static final Logger LOG = Logger.getLogger(RealFileTest.class);
  private static final String NAME = "telecom-complaints-2015.csv";
  private static final int LINES = 2_224;
  private static final int A_MINUTE = 2_000;

  @Test
  void allOfARealFileIsTakenAndImportingItTwiceChangesNothing() throws IOException {
    Path file = Path.of(System.getProperty("redress.shared.data", "../../shared/data"), NAME);
    assumeTrue(
        Files.isReadable(file),
        "Skipped: " + NAME + " is not at hand; name its folder with -Dredress.shared.data");
    String content = Files.readString(file);
    String source = newSource();
    JsonPath view = imported(machine().queryParam("profile", profile(source)), content);
    assertCounts(view, LINES, LINES, 0, 0);
    long seconds =
        Math.max(
            1,
            Duration.between(
                    OffsetDateTime.parse(view.getString("createdAt")),
                    OffsetDateTime.parse(view.getString("finishedAt")))
                .toSeconds());
    LOG.infof("Imported %d lines in %d s, %d a minute", LINES, seconds, LINES * 60L / seconds);
    assertTrue(LINES * 60L / seconds >= A_MINUTE, seconds + " s");
    assertEquals(
        OffsetDateTime.parse("2015-04-01T00:18:47-04:00").toInstant(),
        OffsetDateTime.parse(complaint(source, "211255").getString("registeredAt")).toInstant());
    assertEquals(
        1,
        count(
            "select count(*) from imported_ticket where source = ? and external_id = 'comcas'",
            source));
    long complaints = count("select count(*) from complaint");
    long versions = count("select sum(version) from complaint");
    assertCounts(imported(request(source), content), LINES, 0, LINES, 0);
    assertEquals(complaints, count("select count(*) from complaint"));
    assertEquals(versions, count("select sum(version) from complaint"));
  }

  /** The same request, kept under the source's name. */
  private static String profile(String source) {
    machine()
        .contentType(ContentType.JSON)
        .body(
            """
            {"source": "%s", "zone": "America/New_York", "category": "price.price",
             "mapping": {"externalId": "external_id", "registeredAt": "filed_at", "title": "title",
                         "channel": "channel", "place": "city", "status": "status"}}
            """
                .formatted(source))
        .put("/api/v1/import-profiles/{name}", source)
        .then()
        .statusCode(201);
    return source;
  }

  private static RequestSpecification request(String source) {
    return machine()
        .queryParam("source", source)
        .queryParam(
            "mapping",
            "externalId=external_id,registeredAt=filed_at,channel=channel,title=title,place=city,status=status")
        .queryParam("zone", "America/New_York")
        .queryParam("category", "price.price");
  }
}
