package io.redress.analytics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.kit.time.Zone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A launch is set against its expectation for as long as it is watched. */
class LaunchEndTest {
  private static final LocalDate DATE = LocalDate.parse("2026-03-28");
  private static final Instant LONG_AFTER = Instant.parse("2026-12-01T00:00:00Z");

  private static Launch launched(Zone zone, ExpectedComplaints.Per per) {
    var content =
        new LaunchContent(
            "Plan 99",
            LaunchKind.PRODUCT,
            "Plan 99",
            DATE,
            60,
            "product.shen",
            new ExpectedComplaints(new BigDecimal("2"), per),
            List.of("price.price"),
            List.of(),
            "P-000005");
    var launch = new Launch("1", content, "head.shen", Instant.EPOCH, zone.id());
    launch.ready();
    launch.launch(DATE, DATE.atStartOfDay(zone.id()).toInstant());
    return launch;
  }

  private static Zone zone(String id) {
    return new Zone(ZoneId.of(id));
  }

  /** Its closing ends the watch: the day of it is no whole one. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-07T10:00:00Z, 10",
    "2026-03-28T10:00:00Z, 0",
    "2026-03-29T15:59:59.999999Z, 1",
    "2026-03-29T16:00:00Z, 2",
    "2026-09-01T10:00:00Z, 60"
  })
  void whatWasClosedIsCountedForTheDaysUpToItsClosing(Instant closedAt, int days) {
    var zone = zone("Asia/Shanghai");
    var launch = launched(zone, ExpectedComplaints.Per.DAY);
    launch.close("The first bill explains it.", closedAt, zone.id());
    var told = ExpectationGroup.of(launch, 0, LONG_AFTER, zone);
    assertEquals(days, told.days());
    assertEquals(0, told.denominator().compareTo(new BigDecimal(2 * days)));
  }

  /** The night of 29 March has 23 hours there. */
  @Test
  void anExpectationByTheHourIsOfTheHoursThatThereWere() {
    var zone = zone("Europe/Berlin");
    var launch = launched(zone, ExpectedComplaints.Per.HOUR);
    var told = ExpectationGroup.of(launch, 0, Instant.parse("2026-03-29T22:00:00Z"), zone);
    assertEquals(2, told.days());
    assertEquals(0, told.denominator().compareTo(new BigDecimal(2 * 47)));
  }
}
