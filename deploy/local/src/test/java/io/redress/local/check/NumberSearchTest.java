package io.redress.local.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberSearchTest {
  private final NumberSearch search = new NumberSearch(Set.of("19012345678", "19087654321"));

  @Test
  void aNumberIsFoundWhereverItStands() {
    assertTrue(search.finds("19012345678"));
    assertTrue(search.finds("{\"number\": \"19087654321\"}"));
    assertTrue(search.finds("line one\nnumber=+8619012345678!"));
  }

  @Test
  void maskedAndOtherNumbersAreNot() {
    assertFalse(search.finds("190****5678, 1901234567, 190-1234-5678"));
    assertFalse(search.finds("19012345679 2026-11-22T08:00:00Z"));
    assertFalse(search.finds(""));
  }
}
