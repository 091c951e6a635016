package io.redress.intake.classification;

import static io.redress.intake.classification.DetailField.DESCRIPTION;
import static io.redress.intake.classification.DetailField.INCIDENT_AT;
import static io.redress.intake.classification.DetailField.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessPolicyTest {

  @Test
  void itIsTheShareOfTheRequiredFieldsThatAreFilled() {
    assertEquals(
        new Completeness(0.67, List.of(INCIDENT_AT)),
        CompletenessPolicy.of(
            List.of(DESCRIPTION, INCIDENT_AT, PRODUCT), Set.of(DESCRIPTION, PRODUCT)));
  }

  @Test
  void whatIsNotAskedForDoesNotCount() {
    assertEquals(
        new Completeness(0, List.of(DESCRIPTION)),
        CompletenessPolicy.of(List.of(DESCRIPTION), Set.of(PRODUCT)));
  }

  @Test
  void aLeafThatAsksForNothingIsComplete() {
    assertEquals(1, CompletenessPolicy.of(List.of(), Set.of()).share());
  }
}
