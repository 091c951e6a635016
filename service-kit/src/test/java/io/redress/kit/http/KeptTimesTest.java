package io.redress.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTimesTest {
  private record Times(OffsetDateTime at, LocalDate on, Instant since) {}

  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  static {
    new Json().customize(MAPPER);
  }

  private static Times read(String field, String time) throws JsonProcessingException {
    return MAPPER.readValue("{\"%s\":\"%s\"}".formatted(field, time), Times.class);
  }

  @Test
  void yearsOfFourDigitsAreRead() throws JsonProcessingException {
    assertEquals(
        "9999-12-31T23:59:59+08:00", read("at", "9999-12-31T23:59:59+08:00").at().toString());
    assertEquals(LocalDate.of(1000, 1, 1), read("on", "1000-01-01").on());
    assertEquals(
        Instant.parse("2026-11-22T08:00:00Z"), read("since", "2026-11-22T08:00:00Z").since());
  }

  @ParameterizedTest
  @CsvSource({
    "at, +10000-01-01T00:00:00Z",
    "at, +999999999-12-31T23:59:59Z",
    "at, 0999-12-31T23:59:59Z",
    "on, +999999999-12-31",
    "on, -999999999-01-01",
    "since, +1000000000-12-31T23:59:59Z"
  })
  void othersAreRefusedByTheirField(String field, String time) {
    InvalidFormatException refused =
        assertThrows(InvalidFormatException.class, () -> read(field, time));
    assertEquals(field, JsonProblems.path(refused));
  }
}
