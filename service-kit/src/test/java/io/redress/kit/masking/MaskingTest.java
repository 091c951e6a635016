package io.redress.kit.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "13800001234, 138****1234",
    "+8613800001234, +86*******1234",
    "01088887777, 010****7777",
    "88887777, 8*****77",
    "8888777, 8****77",
    "10086, *****",
    "1, *"
  })
  void aNumberShowsItsEndsOnly(String number, String masked) {
    assertEquals(masked, Masking.number(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call 13800001234 now | call 138****1234 now",
        "电话138 0000 1234。 | 电话138****1234。",
        "138-0000-1234 or 010.8888.7777 | 138****1234 or 010****7777",
        "24 hours, 123456 pieces | 24 hours, 123456 pieces"
      })
  void numbersInsideATextAreMasked(String text, String masked) {
    assertEquals(masked, Masking.text(text));
  }

  @Test
  void nothingStaysNothing() {
    assertNull(Masking.number(null));
    assertNull(Masking.text(null));
    assertEquals("", Masking.text(""));
  }

  @Property
  void noLongNumberSurvivesWhole(
      @ForAll @NumericChars @StringLength(min = 7, max = 20) String number) {
    assertFalse(Masking.text("x" + number + "y").contains(number));
    assertEquals(number.length(), Masking.number(number).length());
  }

  @Test
  void aPseudonymIsStableSecretAndTellsNothing() {
    Pseudonyms ours = new Pseudonyms("a secret of the suite");
    String pseudonym = ours.of("13800001234");
    assertEquals(pseudonym, new Pseudonyms("a secret of the suite").of("13800001234"));
    assertTrue(pseudonym.matches("p[A-Za-z0-9_-]{22}"));
    assertNotEquals(pseudonym, ours.of("13800001235"));
    assertNotEquals(pseudonym, new Pseudonyms("a secret of another").of("13800001234"));
    assertThrows(IllegalStateException.class, () -> new Pseudonyms("too short"));
  }
}
