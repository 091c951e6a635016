package io.redress.workflow;

import io.redress.kit.testing.BorderRules;
import org.junit.jupiter.api.Test;

class BordersTest {
  @Test
  void theBordersOfTheConventionsHold() {
    BorderRules.check("io.redress.workflow");
  }
}
