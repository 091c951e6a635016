package io.redress.workflow.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.warning.LinkPolicy.Report;
import io.redress.workflow.warning.LinkPolicy.Series;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPolicyTest {
  private static final Instant SINCE = Instant.parse("2026-06-23T02:00:00Z");
  private static final Instant ENDED = Instant.parse("2026-06-25T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CATEGORY, price.price, 2026-06-23T02:00:00Z, true",
    "CATEGORY, price.price, 2026-06-23T01:59:59Z, false",
    "CATEGORY, price.price, 2026-06-25T15:59:59Z, true",
    "CATEGORY, price.price, 2026-06-25T16:00:00Z, false",
    "CATEGORY, price.other, 2026-06-24T02:00:00Z, false",
    "CATEGORY_GROUP, price, 2026-06-24T02:00:00Z, true",
    "CATEGORY_GROUP, other, 2026-06-24T02:00:00Z, false",
    "AREA, south, 2026-06-24T02:00:00Z, true",
    "ALL, '', 2026-06-24T02:00:00Z, true"
  })
  void aComplaintIsOfTheWarningByItsTimeAndCategory(
      String kind, String key, Instant registered, boolean linked) {
    Report report = new Report("price.price", "price", registered);
    assertThat(LinkPolicy.isLinked(new Series(kind, key, SINCE, ENDED), report)).isEqualTo(linked);
    boolean whileItLasts = linked || !registered.isBefore(ENDED);
    assertThat(LinkPolicy.isLinked(new Series(kind, key, SINCE, null), report))
        .isEqualTo(whileItLasts);
  }
}
