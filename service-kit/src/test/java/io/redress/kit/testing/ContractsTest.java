package io.redress.kit.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractsTest {
  private final Contracts contracts = Contracts.in(Path.of("src/test/resources/contracts"));

  @Test
  void anExampleFitsItsSchema() {
    assertEquals(List.of("thing.made"), contracts.types());
    assertDoesNotThrow(() -> contracts.check("thing.made", contracts.example("thing.made")));
  }

  @Test
  void whatBreaksTheSchemaIsNamed() {
    assertEquals(1, contracts.violations("thing.made", "{\"id\":\"a\"}").size());
    assertEquals(
        1, contracts.violations("thing.made", "{\"id\":\"a\",\"at\":\"yesterday\"}").size());
    assertThrows(AssertionError.class, () -> contracts.check("thing.made", "{}"));
    assertThrows(IllegalArgumentException.class, () -> Contracts.in(Path.of("nowhere")));
  }
}
