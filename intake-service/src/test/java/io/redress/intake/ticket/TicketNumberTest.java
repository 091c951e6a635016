package io.redress.intake.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TicketNumberTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void aNumberIsTheDayTheSerialAndACheckDigit() {
    assertEquals("261122-000042-0", TicketNumber.of(DAY, 42).value());
  }

  @Test
  void serialsStartAgainAfterAMillionSoThatNumbersStayReadable() {
    assertEquals(TicketNumber.of(DAY, 42), TicketNumber.of(DAY, 1_000_042));
  }

  @Test
  void hyphensAndBlanksDoNotMatterWhenItIsTyped() {
    TicketNumber number = TicketNumber.of(DAY, 42);
    assertEquals(Optional.of(number), TicketNumber.parse("2611220000420"));
    assertEquals(Optional.of(number), TicketNumber.parse(" 261122 000042-0"));
  }

  @Test
  void whatIsNoTicketNumberIsNotTaken() {
    for (String text :
        new String[] {
          null, "", "261122-000042", "261122-000042-1", "26112200004२0", "x".repeat(99)
        }) {
      assertEquals(Optional.empty(), TicketNumber.parse(text));
    }
  }

  @Property
  void everyNumberIsReadBack(@ForAll @LongRange(min = 0) long serial) {
    TicketNumber number = TicketNumber.of(DAY, serial);
    assertEquals(Optional.of(number), TicketNumber.parse(number.value()));
  }

  @Property
  void oneWrongDigitIsAlwaysFound(
      @ForAll @LongRange(min = 0, max = 999_999) long serial,
      @ForAll @IntRange(max = 12) int place,
      @ForAll @IntRange(min = 1, max = 9) int error) {
    StringBuilder digits = digits(serial);
    int wrong = (digits.charAt(place) - '0' + error) % 10;
    digits.setCharAt(place, (char) ('0' + wrong));
    assertFalse(CheckDigitPolicy.holds(digits.toString()));
  }

  @Property
  void twoNeighboursSwappedAreAlwaysFound(
      @ForAll @LongRange(min = 0, max = 999_999) long serial,
      @ForAll @IntRange(max = 11) int place) {
    StringBuilder digits = digits(serial);
    char left = digits.charAt(place);
    char right = digits.charAt(place + 1);
    digits.setCharAt(place, right);
    digits.setCharAt(place + 1, left);
    assertTrue(left == right || !CheckDigitPolicy.holds(digits.toString()));
  }

  private static StringBuilder digits(long serial) {
    return new StringBuilder(TicketNumber.of(DAY, serial).value().replace("-", ""));
  }
}
