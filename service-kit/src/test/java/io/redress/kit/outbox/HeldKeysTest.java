package io.redress.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldKeysTest {
  private static final long MS = 1_000_000;
  private final HeldKeys held = new HeldKeys(Duration.ofMillis(300), 30);

  @Test
  void aKeyIsTriedAtOnceAndThenWithAGrowingPause() {
    held.hold("a", 7, 0);
    assertEquals(Map.of("a", 7L), held.due(0));
    assertEquals(Map.of(), held.due(99 * MS));
    assertEquals(Map.of("a", 7L), held.due(100 * MS));
    assertEquals(Map.of(), held.due(299 * MS));
    assertEquals(Map.of("a", 7L), held.due(300 * MS));
    assertEquals(Map.of("a", 7L), held.due(600 * MS));
    assertEquals(Map.of(), held.due(899 * MS));
    assertEquals(Map.of("a", 7L), held.due(900 * MS));
  }

  @Test
  void allHaveTheirTurnAFewAtOnce() {
    for (int key = 0; key < HeldKeys.RETRIED_AT_ONCE + 5; key++) {
      held.hold("k" + key, key, 0);
    }
    Set<String> first = Set.copyOf(held.due(0).keySet());
    Set<String> second = held.due(0).keySet();
    assertEquals(HeldKeys.RETRIED_AT_ONCE, first.size());
    assertEquals(5, second.size());
    assertTrue(second.stream().noneMatch(first::contains));
  }

  @Test
  void whatIsReleasedIsNotHeld() {
    held.hold("a", 7, 0);
    held.release("a");
    assertFalse(held.contains("a"));
    assertEquals(Map.of(), held.due(0));
  }

  @Test
  void thereIsABoundAndWhatAnEarlierOwnerHeldIsTaken() {
    for (int key = 0; key < 30; key++) {
      assertFalse(held.isFull());
      held.hold("k" + key, key, 0);
    }
    assertTrue(held.isFull());
    held.begin(Map.of("b", 1L), 0);
    assertFalse(held.isFull());
    assertEquals(1, held.size());
    assertTrue(held.contains("b"));
  }
}
