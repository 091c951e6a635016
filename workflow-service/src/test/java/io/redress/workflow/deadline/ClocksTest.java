package io.redress.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    assertThat(Clocks.due(file(), "resolve", 100, NOW)).isEqualTo("2026-11-24T08:00:00Z");
    assertThat(Clocks.due(file(), "resolve", 80, NOW)).isEqualTo("2026-11-23T22:24:00Z");
    assertThat(Clocks.due(file(), "resolve", 150, NOW)).isEqualTo("2026-11-25T08:00:00Z");
  }

  @Test
  void reviewRunsFromTheMomentItIsAskedForAndIsRoundedUpToASecond() {
    assertThat(Clocks.due(file(), "review", 100, NOW)).isEqualTo("2026-11-22T22:30:01Z");
  }

  @Test
  void progressRunsFromTheLastTimeTheCustomerHeardOfUs() {
    CaseFile file = file();
    file.informedAt = Instant.parse("2026-11-22T09:00:00Z");
    assertThat(Clocks.due(file, "progress", 50, NOW)).isEqualTo("2026-11-22T21:00:00Z");
  }

  @Test
  void theFirstVerificationCountsFromTheRegistrationALaterOneFromNow() {
    CaseFile file = file();
    assertThat(Clocks.due(file, "verify", 100, NOW)).isEqualTo("2026-11-22T10:00:00Z");
    file.informedAt = REGISTERED.plusSeconds(60);
    assertThat(Clocks.due(file, "verify", 100, NOW)).isEqualTo("2026-11-22T12:30:01Z");
  }

  @Test
  void aClockThatTheTableDoesNotNameIsRefused() {
    assertThatThrownBy(() -> Clocks.due(file(), "lunch", 100, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lunch");
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
