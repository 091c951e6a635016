package io.redress.intake.complaint;

import io.redress.kit.identity.Roles;
import io.redress.kit.wording.Finding;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What staff write in their own words while registering: product and place. Title, description and
 * expectation are the customer's, and so is all that a machine passes on: never refused.
 */
@ApplicationScoped
class StaffWords {
  private static final Set<String> WRITING = Set.of(Roles.AGENT, Roles.SUPERVISOR);

  private final Wording wording;

  @Inject
  StaffWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * Refuses a draft whose registrar labels the customer.
   *
   * @throws io.redress.kit.problem.ProblemException labelling-word
   */
  void require(Draft draft, Viewer registrar) {
    wording.require(texts(draft.product(), draft.incidentPlace(), registrar));
  }

  /** What would be refused. */
  List<Finding> findings(String product, String place, Viewer registrar) {
    return wording.findings(texts(product, place, registrar));
  }

  private static Map<String, String> texts(String product, String place, Viewer registrar) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (registrar.hasAny(WRITING)) {
      texts.put("product", product);
      texts.put("incident.place", place);
    }
    return texts;
  }
}
