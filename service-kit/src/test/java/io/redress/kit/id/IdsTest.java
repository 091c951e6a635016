package io.redress.kit.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void identifiersAreDistinctAndInTheOrderOfTheirMaking() {
    List<String> ids = Stream.generate(Ids::next).limit(10_000).toList();
    assertEquals(ids.stream().distinct().sorted().toList(), ids);
    assertEquals(7, UUID.fromString(ids.get(0)).version());
    assertTrue(ids.stream().allMatch(Ids::isValid));
  }

  @Test
  void otherTextsAreNoIdentifiers() {
    for (String text : new String[] {null, "", "1", "x".repeat(36), Ids.next().replace("-", "")}) {
      assertFalse(Ids.isValid(text));
    }
  }
}
