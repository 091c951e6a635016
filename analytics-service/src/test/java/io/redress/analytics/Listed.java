package io.redress.analytics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The complaints behind a number, as its list tells them, page by page. */
public final class Listed {
  private static final int PAGE = 20;

  private Listed() {}

  /** How many different ones an address lists, whose {@code total} must say the same. */
  public static int at(String address) {
    return ids(address).size();
  }

  /** Those that an address lists, each of them once. */
  public static Set<String> ids(String address) {
    var ids = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var page =
          given()
              .auth()
              .oauth2(Analyst.TOKEN)
              .urlEncodingEnabled(false)
              .get(address + "&limit=" + PAGE + cursor)
              .then()
              .statusCode(200)
              .extract();
      List<String> items = page.path("items.complaintId");
      ids.addAll(items);
      var next = page.<String>path("next");
      cursor = next == null ? null : "&cursor=" + next;
      if (cursor == null) {
        assertEquals(page.<Integer>path("total"), ids.size(), address);
      }
    }
    var different = new HashSet<>(ids);
    assertEquals(ids.size(), different.size(), address);
    return different;
  }
}
