package io.redress.analytics;

import static io.restassured.RestAssured.given;

import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What an analyst of the whole operator is answered. */
public final class Analyst {
  public static final String TOKEN = Tokens.of("analyst.ma", null, "analyst");

  private Analyst() {}

  /** Under {@code /api/v1}; the address is sent as it stands. */
  public static ValidatableResponse get(String path) {
    return given().auth().oauth2(TOKEN).urlEncodingEnabled(false).get("/api/v1" + path).then();
  }

  /** The lines of an address that answers with CSV, by the names of its header. */
  public static List<CSVRecord> lines(String path) {
    return lines(get(path));
  }

  /** The lines of an answer that is CSV, by the names of its header. */
  public static List<CSVRecord> lines(ValidatableResponse answer) {
    var csv = answer.statusCode(200).contentType("text/csv").extract().asString();
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(csv, e);
    }
  }
}
