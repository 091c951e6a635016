package io.redress.kit.wording;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Keeps words that are listed in {@code redress.wording} out of what staff write. */
@ApplicationScoped
public class Wording {
  private final WordingPolicy policy;

  Wording(WordingConfig config) {
    this.policy = new WordingPolicy(config.neutral(), config.harmless().orElse(List.of()));
  }

  /**
   * Refuses a text with a listed word.
   *
   * @param field path of the field in the request
   * @param text may be {@code null}
   * @throws ProblemException labelling-word
   */
  public void require(String field, String text) {
    refuse(findings(field, text));
  }

  /**
   * Refuses texts with listed words, and names all of them at once.
   *
   * @param texts by the path of their field, in the order in which they are to be named
   * @throws ProblemException labelling-word
   */
  public void require(Map<String, String> texts) {
    refuse(findings(texts));
  }

  /** What would be refused. */
  public List<Finding> findings(Map<String, String> texts) {
    return texts.entrySet().stream()
        .flatMap(text -> findings(text.getKey(), text.getValue()).stream())
        .toList();
  }

  private List<Finding> findings(String field, String text) {
    return policy.find(text).stream()
        .map(found -> new Finding(field, found.word(), found.neutral()))
        .toList();
  }

  private static void refuse(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    ProblemException problem =
        ProblemException.of(
            CommonProblem.LABELLING_WORD, "The request has words that are not to be written.");
    for (Finding finding : findings) {
      problem.field(
          finding.field(),
          "has the word '" + finding.word() + "'",
          "Write '" + finding.neutral() + "' instead.");
    }
    throw problem.with("findings", findings);
  }
}
