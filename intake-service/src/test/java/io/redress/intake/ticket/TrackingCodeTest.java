package io.redress.intake.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {

  @Test
  void codesAreGroupedAndHaveNoCharacterThatIsMisheard() {
    assertTrue(
        TrackingCode.random().value().matches("([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}"));
  }

  @Test
  void codesDoNotRepeat() {
    assertEquals(
        1000,
        IntStream.range(0, 1000)
            .mapToObj(i -> TrackingCode.random().value())
            .collect(Collectors.toSet())
            .size());
  }

  @Test
  void caseAndSeparatorsDoNotMatterButEveryCharacterDoes() {
    TrackingCode code = new TrackingCode("K7QM-3XWP-9D2T");
    assertTrue(code.matches("k7qm3xwp9d2t"));
    assertTrue(code.matches("K7QM 3XWP 9D2T"));
    assertFalse(code.matches("K7QM-3XWP-9D2S"));
    assertFalse(code.matches("K7QM-3XWP-9D2"));
    assertFalse(code.matches(""));
    assertFalse(code.matches(null));
  }

  @Test
  void aCodeDoesNotShowItselfInALog() {
    TrackingCode code = TrackingCode.random();
    assertFalse(code.toString().toUpperCase(Locale.ROOT).contains(code.value()));
  }
}
