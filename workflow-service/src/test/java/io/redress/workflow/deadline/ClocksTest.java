package io.redress.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.casefile.CaseFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final Instant REGISTERED = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00.250Z");

  @Test
  void theClockToResolveRunsFromTheRegistration() {
    assertThat(Clocks.start(file(), "resolve", NOW)).isEqualTo(REGISTERED);
  }

  @Test
  void reviewRunsFromTheMomentItIsAskedFor() {
    assertThat(Clocks.start(file(), "review", NOW)).isEqualTo(NOW);
  }

  @Test
  void progressRunsFromTheLastTimeTheCustomerHeardOfUs() {
    CaseFile file = file();
    file.informedAt = Instant.parse("2026-11-22T09:00:00Z");
    assertThat(Clocks.start(file, "progress", NOW)).isEqualTo("2026-11-22T09:00:00Z");
  }

  @Test
  void theFirstVerificationCountsFromTheRegistrationALaterOneFromNow() {
    CaseFile file = file();
    assertThat(Clocks.start(file, "verify", NOW)).isEqualTo(REGISTERED);
    file.informedAt = REGISTERED.plusSeconds(60);
    assertThat(Clocks.start(file, "verify", NOW)).isEqualTo(NOW);
  }

  @Test
  void clocksCountWholeSecondsAndAPartIsRoundedUp() {
    assertThat(Clocks.wholeSecond(NOW)).isEqualTo("2026-11-22T10:30:01Z");
    assertThat(Clocks.wholeSecond(REGISTERED)).isEqualTo(REGISTERED);
    assertThat(DueTimes.part(600, 33)).isEqualTo(Duration.ofSeconds(198));
    assertThat(DueTimes.part(601, 33)).isEqualTo(Duration.ofSeconds(199));
    assertThat(DueTimes.part(900, 80)).isEqualTo(Duration.ofSeconds(720));
  }

  @Test
  void noPartOfAClockIsShorterThanAMinute() {
    assertThat(DueTimes.part(1800, 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(DueTimes.part(60, 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(DueTimes.part(60, 100)).isEqualTo(Duration.ofMinutes(1));
    assertThat(DueTimes.part(6001, 1)).isEqualTo(Duration.ofSeconds(61));
  }

  @Test
  void theClockToResolveIsNoDepartmentsOwn() {
    CaseFile file = file();
    file.leadDepartment = "billing";
    file.firstDepartment = "customer-care";
    assertThat(Clocks.department(file, "resolve")).isNull();
    assertThat(Clocks.department(file, "review")).isEqualTo("billing");
    assertThat(Clocks.department(file, "progress")).isEqualTo("customer-care");
  }

  @Test
  void aCellMayNameACalendarOfItsOwn() {
    ServiceLevel level =
        ServiceLevelColumn.read(
            "working-hours", Map.of("resolve", "PT16H", "customerAnswer", "PT72H@round-the-clock"));
    assertThat(level.ownCalendarOf("customerAnswer")).contains("round-the-clock");
    assertThat(level.ownCalendarOf("resolve")).isEmpty();
    ServiceLevelColumn column = new ServiceLevelColumn();
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(level)))
        .isEqualTo(level);
  }

  @Test
  void aServiceLevelIsWrittenAndReadAsOneLine() {
    ServiceLevelColumn column = new ServiceLevelColumn();
    ServiceLevel level = file().serviceLevel;
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(level)))
        .isEqualTo(level);
  }

  private static CaseFile file() {
    CaseFile file = new CaseFile();
    file.registeredAt = REGISTERED;
    file.roundStartedAt = REGISTERED;
    file.informedAt = REGISTERED;
    file.serviceLevel =
        new ServiceLevel(
            "round-the-clock",
            Map.of(
                "resolve", Duration.ofHours(48),
                "review", Duration.ofHours(12),
                "progress", Duration.ofHours(24),
                "verify", Duration.ofHours(2)));
    return file;
  }
}
