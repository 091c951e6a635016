package io.redress.analytics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** The complaints behind a number, as its list tells them, page by page. */
public final class Listed {
  private static final int PAGE = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

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
      var page = page(address + "&limit=" + PAGE + cursor);
      page.required("items").forEach(item -> ids.add(item.required("complaintId").asText()));
      cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
      if (cursor == null) {
        assertEquals(page.required("total").intValue(), ids.size(), address);
      }
    }
    var different = new HashSet<>(ids);
    assertEquals(ids.size(), different.size(), address);
    return different;
  }

  /** Read as it is: each path into an answer is compiled first, and thousands are read. */
  private static JsonNode page(String address) {
    try {
      return JSON.readTree(
          given()
              .auth()
              .oauth2(Analyst.TOKEN)
              .urlEncodingEnabled(false)
              .get(address)
              .then()
              .statusCode(200)
              .extract()
              .asString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(address, e);
    }
  }
}
