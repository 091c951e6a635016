package io.redress.analytics.comparison;

import static io.redress.analytics.comparison.ComparisonResourceTest.ANALYST;
import static io.redress.analytics.comparison.ComparisonResourceTest.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many answers a comparison takes. */
@QuarkusTest
class SampleSizeResourceTest {
  @Test
  void howManyAnswersAreNeededIsSaidBeforehand() {
    post(ANALYST, "/sample-size", "{'halfWidth': 0.05}")
        .statusCode(200)
        .body("answers", equalTo(385))
        .body("eachGroup", equalTo(false))
        .body("share", equalTo(0.5f))
        .body("confidence", equalTo(0.95f));
    post(ANALYST, "/sample-size", "{'halfWidth': 0.05, 'population': 2000}")
        .statusCode(200)
        .body("answers", equalTo(323));
    post(ANALYST, "/sample-size/difference", "{'first': 0.5, 'second': 0.75, 'power': 0.9}")
        .statusCode(200)
        .body("answers", equalTo(77))
        .body("eachGroup", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/sample-size | {} | halfWidth",
        "/sample-size | {'halfWidth': 0} | halfWidth",
        "/sample-size | {'halfWidth': 0.05, 'share': -0.1} | share",
        "/sample-size | {'halfWidth': 0.05, 'population': 0} | population",
        "/sample-size/difference | {'first': 0.5} | second",
        "/sample-size/difference | {'first': 0.5, 'second': 0.50} | second",
        "/sample-size/difference | {'first': 0.5, 'second': 0.6, 'power': 1} | power",
        "/sample-size/difference | {'first': 0.5, 'second': 0.6, 'confidence': 0.2} | confidence"
      })
  void aWrongFieldOfASampleSizeIsNamed(String path, String body, String field) {
    post(ANALYST, path, body).statusCode(400).body("errors.field", hasItem(field));
  }
}
