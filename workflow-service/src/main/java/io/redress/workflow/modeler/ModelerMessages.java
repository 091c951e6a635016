package io.redress.workflow.modeler;

import io.redress.kit.problem.ProblemMembers;
import io.redress.kit.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Says every refusal in {@code message} too, which is what Modeler writes into its log; without it
 * a refusal that it has no sentence for reads as if the address were wrong.
 */
@Singleton
class ModelerMessages implements ProblemMembers {
  @Override
  public Map<String, Object> of(ProblemType type, String detail, String instance) {
    return ModelerAddresses.contains(instance)
        ? Map.of("message", detail + " " + type.mend())
        : Map.of();
  }
}
