package io.redress.workflow.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.warning.LinkPolicy.Report;
import io.redress.workflow.warning.LinkPolicy.Series;
import io.redress.workflow.warning.Rise.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPolicyTest {
  private static final Instant SINCE = Instant.parse("2026-06-23T02:00:00Z");
  private static final Instant ENDED = Instant.parse("2026-06-25T16:00:00Z");
  private static final Instant WITHIN = Instant.parse("2026-06-24T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CATEGORY, price.price, 2026-06-23T02:00:00Z, true",
    "CATEGORY, price.price, 2026-06-23T01:59:59Z, false",
    "CATEGORY, price.price, 2026-06-25T15:59:59Z, true",
    "CATEGORY, price.price, 2026-06-25T16:00:00Z, false",
    "CATEGORY, price.other, 2026-06-24T02:00:00Z, false",
    "CATEGORY_GROUP, price, 2026-06-24T02:00:00Z, true",
    "CATEGORY_GROUP, other, 2026-06-24T02:00:00Z, false",
    "AREA, lakeside, 2026-06-24T02:00:00Z, true",
    "AREA, lakeside, 2026-06-23T01:59:59Z, false",
    "AREA, hillside, 2026-06-24T02:00:00Z, false",
    "ALL, '', 2026-06-24T02:00:00Z, true"
  })
  void aComplaintIsOfTheWarningByItsTimeItsCategoryAndItsArea(
      String kind, String key, Instant registered, boolean linked) {
    Report report = new Report("price.price", "price", "lakeside", null, registered);
    assertThat(LinkPolicy.isLinked(new Series(kind, key, Scope.NONE, SINCE, ENDED), report))
        .isEqualTo(linked);
    boolean whileItLasts = linked || !registered.isBefore(ENDED);
    assertThat(LinkPolicy.isLinked(new Series(kind, key, Scope.NONE, SINCE, null), report))
        .isEqualTo(whileItLasts);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, plan99, -, true",
        "-, plan98, -, false",
        "price, -, -, true",
        "price.price, -, -, true",
        "price.other, -, -, false",
        "-, plan99, lakeside, true",
        "-, plan99, hillside, false",
        "price, -, hillside, false"
      })
  void ofALaunchItIsByTheProductOrTheCategoryInItsDistricts(
      String category, String product, String area, boolean linked) {
    Scope scope = new Scope(category, product, area == null ? List.of() : List.of("east", area));
    Report report = new Report("price.price", "price", "lakeside", "plan99", WITHIN);
    assertThat(LinkPolicy.isLinked(new Series("LAUNCH", "id:0", scope, SINCE, ENDED), report))
        .isEqualTo(linked);
  }

  @Test
  void ofAnAreaOnlyComplaintsAboutWhatIsWatchedThere() {
    Series coverage =
        new Series(
            "AREA", "lakeside", new Scope("basic-communication", null, List.of()), SINCE, null);
    assertThat(LinkPolicy.isLinked(coverage, of("basic-communication", "lakeside"))).isTrue();
    assertThat(LinkPolicy.isLinked(coverage, of("price", "lakeside"))).isFalse();
    assertThat(LinkPolicy.isLinked(coverage, of("basic-communication", null))).isFalse();
  }

  @Test
  void theTimeAloneLinksNothingToALaunchOrToAKindThatIsNotKnown() {
    Report report = of("price", "lakeside");
    for (String kind : List.of("LAUNCH", "MOON")) {
      Series series = new Series(kind, "id:0", Scope.NONE, SINCE, ENDED);
      assertThat(LinkPolicy.isLinked(series, report)).isFalse();
    }
  }

  private static Report of(String group, String area) {
    return new Report(group + ".leaf", group, area, null, WITHIN);
  }
}
