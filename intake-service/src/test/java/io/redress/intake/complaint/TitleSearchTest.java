package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words in titles that the database cannot read. */
@QuarkusTest
class TitleSearchTest extends IntakeTest {
  private final String me = "agent." + UUID.randomUUID();

  @Test
  void widthAndCaseMakeNoDifferenceAndSignsMeanThemselves() {
    String wifi = titled("The ＷｉＦｉ is down, 50%_ of it");
    String other = titled("无线网络中断");
    assertEquals(List.of(wifi), found("wifi"));
    assertEquals(List.of(wifi), found("50%_"));
    assertEquals(List.of(other), found("网络"));
    assertEquals(List.of(), found("50%_x"));
  }

  @Test
  void pagesAreFilledGoOnAndEnd() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(0, titled("Slow data " + i));
      titled("Something else " + i);
    }
    JsonPath first = page("slow", 2, null);
    JsonPath second = page("slow", 2, first.getString("next"));
    JsonPath third = page("slow", 2, second.getString("next"));
    List<String> read = new ArrayList<>(first.getList("items.id"));
    read.addAll(second.getList("items.id"));
    read.addAll(third.getList("items.id"));
    assertEquals(ids, read);
    assertNull(third.get("next"));
    assertNull(first.get("total"));
    assertEquals(5, page("slow", 50, null).getInt("total"));
  }

  /** Behind 4,625 other titles: three pages, two of them empty. */
  @Test
  void aPageOpensABoundedNumberOfTitlesAndItsCursorGoesOnBehindThem() {
    String needle = titled("The needle");
    String hay = titled("Hay");
    copy(hay, 68);
    int pages = 0;
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page("needle", 50, cursor);
      read.addAll(page.getList("items.id"));
      cursor = page.getString("next");
      pages++;
    } while (cursor != null);
    assertEquals(List.of(needle), read);
    assertEquals(3, pages);
    assertTrue(pages * TitleSearch.OPENED > 68 * 68);
  }

  private String titled(String title) {
    return registered(
            as(me, Roles.AGENT),
            "{\"channel\": \"WEB\", \"customer\": {\"number\": \"%s\"}, \"category\": \"%s\", \"title\": \"%s\"}"
                .formatted(newNumber(), CATEGORY, title))
        .getString("id");
  }

  private List<String> found(String words) {
    return page(words, 50, null).getList("items.id");
  }

  private JsonPath page(String words, int limit, String cursor) {
    RequestSpecification request =
        as(me, Roles.AGENT).queryParam("q", words).queryParam("limit", limit);
    return (cursor == null
            ? request.queryParam("total", true)
            : request.queryParam("cursor", cursor))
        .get(COMPLAINTS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Copies a row under new ids and ticket numbers; its sealed values go along. */
  private void copy(String id, int squared) {
    List<String> columns =
        texts(
            "select column_name from information_schema.columns where table_schema = database()"
                + " and table_name = 'complaint' and column_name not in ('id', 'ticket_number')");
    change(
        "insert into complaint (id, ticket_number, "
            + String.join(", ", columns)
            + ") with recursive n (i) as (select 1 union all select i + 1 from n where i < "
            + squared
            + ") select uuid(), concat('x', a.i, '-', b.i, '-', left(c.id, 8)), "
            + columns.stream().map(name -> "c." + name).collect(Collectors.joining(", "))
            + " from complaint c, n a, n b where c.id = ?",
        id);
  }
}
