package io.redress.intake.importing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest extends ImportingTest {
  @Test
  void goodLinesAreTakenAndBadOnesReportedWithLineFieldAndReason() {
    String source = newSource();
    String file =
        HEADER
            + line("a1", "2020-03-01T10:00:00", "\"He said \"\"no\"\", twice\"", "")
            + line("a2", "yesterday", "when?", "")
            + "\r\n"
            + line("a3", "2020-03-01 10:00", "\"上月账单\n多扣了12元\"", "13900000000")
            + line("a4", "2999-01-01T00:00:00Z", "", "nobody")
            + "a5,too,few\r\n"
            + line("", "2020-03-01", "=HYPERLINK(\"x\")", "")
            + line("a6", "2020-03-01", "=1+1", "")
            + "a7,2020-03-01,pigeon,,carrier pigeon,";
    JsonPath view = imported(history(source), file);
    assertCounts(view, 8, 3, 0, 5);
    assertEquals(1, view.getDouble("progress"));
    JsonPath refusals =
        machine().get(view.getString("links.refusals")).then().statusCode(200).extract().jsonPath();
    assertEquals(
        List.of(
            "3 registeredAt",
            "7 number",
            "7 registeredAt",
            "7 title",
            "8 line",
            "9 externalId",
            "11 channel"),
        refusals.getList("items").stream()
            .map(Map.class::cast)
            .map(item -> item.get("line") + " " + item.get("field"))
            .toList());
    assertEquals("has 3 values where the header has 6 columns", refusals.get("items[4].reason"));
    assertEquals("He said \"no\", twice", complaint(source, "a1").getString("title"));
    assertEquals("上月账单\n多扣了12元", complaint(source, "a3").getString("title"));
    assertEquals("=1+1", complaint(source, "a6").getString("title"));
  }

  @Test
  void refusalsArePaged() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 5; i++) {
      file.append(line("p" + i, "never", "x", ""));
    }
    String refusals = imported(history(newSource()), file.toString()).getString("links.refusals");
    JsonPath first = machine().queryParam("limit", 3).get(refusals).jsonPath();
    assertEquals(List.of(2, 3, 4), first.getList("items.line"));
    JsonPath last =
        machine().queryParam("cursor", first.getString("next")).get(refusals).jsonPath();
    assertEquals(List.of(5, 6), last.getList("items.line"));
    assertNull(last.get("next"));
  }

  @Test
  void importingTheSameFileTwiceChangesNothing() {
    String source = newSource();
    String number = newNumber();
    String file =
        HEADER
            + line("comcas", "2020-03-01T10:00:00Z", "one", number)
            + line("2", "2020-03-02T10:00:00Z", "two", number)
            + line("comcas", "2020-03-03T10:00:00Z", "one again", number);
    assertCounts(imported(history(source), file), 3, 2, 1, 0);
    List<String> before =
        texts("select concat(id, version, updated_at) from complaint order by id");
    assertCounts(imported(history(source), file), 3, 0, 3, 0);
    assertEquals(
        before, texts("select concat(id, version, updated_at) from complaint order by id"));
  }

  @Test
  void twoSourcesMayUseTheSameIds() {
    String file = HEADER + line("1", "2020-03-01", "mine", "");
    String one = newSource();
    String other = newSource();
    assertCounts(imported(history(one), file), 1, 1, 0, 0);
    assertCounts(imported(history(other), file), 1, 1, 0, 0);
    String number = complaint(one, "1").getString("customer.number");
    assertTrue(number.matches("imported-[0-9a-z]{15}"), number);
    assertFalse(number.equals(complaint(other, "1").getString("customer.number")));
  }

  @Test
  void aMarkAtTheBeginningAndAnyLineEndsAreUnderstood() {
    String source = newSource();
    String file =
        "\uFEFFid,AT,Title,number,channel\n1,2020-03-01,one,,HOTLINE\n2,2020-03-01,two,,account-manager";
    assertCounts(imported(history(source), file), 2, 2, 0, 0);
    assertEquals("ACCOUNT_MANAGER", complaint(source, "2").getString("channel"));
  }

  @Test
  void aQuoteThatIsNeverClosedEndsTheImportAndKeepsWhatCameBefore() {
    String source = newSource();
    JsonPath view =
        imported(
            history(source),
            HEADER + line("1", "2020-03-01", "one", "") + "2,2020-03-01,\"open,,,");
    assertEquals("FAILED", view.getString("state"));
    assertTrue(view.getString("failure").startsWith("From line 3 on"), view.getString("failure"));
    assertEquals(1, view.getInt("taken"));
    assertEquals(
        0, count("select count(*) from import_chunk where import_id = ?", view.getString("id")));
  }

  @Test
  void aFileOfManyPiecesIsReadToItsEnd() {
    String source = newSource();
    String note = "投诉".repeat(200);
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 900; i++) {
      file.append("m%d,%s,x,,web,%s\n".formatted(i, i == 899 ? "2020-03-01" : "never", note));
    }
    JsonPath view = imported(history(source), file.toString());
    assertTrue(view.getInt("bytes") > 4 * StoredFiles.PIECE, view.getString("bytes"));
    assertCounts(view, 900, 1, 0, 899);
  }

  @Test
  void administratorsSeeAllImportsAndAMachineItsOwn() {
    JsonPath view = imported(history(newSource()), HEADER);
    assertCounts(view, 0, 0, 0, 0);
    String id = view.getString("id");
    as("admin.a", Roles.ADMINISTRATOR)
        .get(IMPORTS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as("other.bridge", Roles.INTEGRATOR)
        .get(IMPORTS)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    as("other.bridge", Roles.INTEGRATOR).get(IMPORTS + "/{id}", id).then().statusCode(404);
    send(history(newSource()), HEADER)
        .statusCode(202)
        .header("Location", matchesPattern(".*/api/v1/imports/[0-9a-f-]{36}"));
  }
}
