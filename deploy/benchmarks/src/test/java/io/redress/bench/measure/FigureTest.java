package io.redress.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void theMedianOfAnEvenNumberOfRoundsLiesBetweenTheMiddleTwo() {
    assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(9, 1, 2, 3)));
    assertEquals(new Spread(2, 1, 9), Spread.of(List.of(9, 1, 2)));
  }

  @Test
  void aBudgetIsKeptByTheMedian() {
    var spread = new Spread(0.4, 0.3, 0.5);

    assertTrue(Budget.atLeast(0.4).keptBy(spread));
    assertFalse(Budget.atLeast(0.41).keptBy(spread));
    assertTrue(Budget.atMost(0.4).keptBy(spread));
    assertFalse(Budget.atMost(0.39).keptBy(spread));
  }

  @Test
  void aFigureIsShownWithTheDigitsThatMatter() {
    var figure =
        Figure.of(Map.of(), "ratio", "", new Spread(0.4218, 0.4, 0.45)).within(Budget.atLeast(0.4));

    assertEquals("0.42", figure.median());
    assertEquals("0.40 … 0.45", figure.range());
    assertEquals("≥ 0.40 ✓", figure.verdict());
    assertEquals("12,346", Figure.shown(12_345.6));
    assertEquals("10", Figure.shown(10));
    assertEquals("10.3", Figure.shown(10.26));
  }
}
