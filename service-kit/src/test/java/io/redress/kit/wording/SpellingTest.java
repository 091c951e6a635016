package io.redress.kit.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Family Plan 99",
        "family plan 99",
        "FAMILYPLAN99",
        "  Family  plan\t99 ",
        "Ｆａｍｉｌｙ　Ｐｌａｎ　９９",
        "Family\u00a0plan\u200b 99"
      })
  void widthCaseAndBlanksMakeNoDifference(String typed) {
    assertEquals("familyplan99", Spelling.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"５Ｇ 畅享", "Straße", "İstanbul", "ﬁbre", "K\u030cable"})
  void theSpellingOfASpellingIsItself(String typed) {
    assertEquals(Spelling.of(typed), Spelling.of(Spelling.of(typed)));
  }

  @Test
  void otherNamesStayOthers() {
    assertNotEquals(Spelling.of("Plan 99"), Spelling.of("Plan 98"));
    assertNotEquals(Spelling.of("Plan-99"), Spelling.of("Plan99"));
  }

  @Test
  void ofNothingThereIsNone() {
    assertNull(Spelling.of(null));
    assertNull(Spelling.of(" \u3000\u200b"));
  }

  @Test
  void itIsBounded() {
    assertEquals(200, Spelling.of("\ufdfa".repeat(200)).codePointCount(0, 200));
  }
}
