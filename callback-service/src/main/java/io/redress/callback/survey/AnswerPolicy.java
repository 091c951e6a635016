package io.redress.callback.survey;

import io.redress.callback.survey.TemplateContent.Option;
import io.redress.callback.survey.TemplateContent.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether answers fit a template: those that were asked, by the branches that earlier answers
 * opened, each as its kind says, and nothing else.
 */
final class AnswerPolicy {

  /**
   * What came of it.
   *
   * @param taken in the order of the template; complete only without violations
   */
  record Checked(Map<String, Object> taken, List<Violation> violations) {}

  private final Map<String, Object> taken = new LinkedHashMap<>();
  private final List<Violation> found = new ArrayList<>();

  private AnswerPolicy() {}

  static Checked check(TemplateContent content, Map<String, Object> answers) {
    AnswerPolicy check = new AnswerPolicy();
    Set<String> known = new HashSet<>();
    for (Question question : content.questions()) {
      known.add(question.id());
      check.answer(question, answers.get(question.id()));
    }
    answers.keySet().stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .forEach(
            id ->
                check.add(
                    "answers",
                    "name a question that does not exist",
                    "Answer the questions that were shown."));
    return new Checked(check.taken, List.copyOf(check.found));
  }

  private void answer(Question question, Object given) {
    String path = "answers." + question.id();
    boolean empty = given == null || given instanceof String text && text.isBlank();
    if (!asked(question)) {
      if (!empty) {
        add(path, "was not asked after these answers", "Leave it out.");
      }
      return;
    }
    if (empty) {
      if (question.required()) {
        add(path, "is missing", "Answer this question.");
      }
      return;
    }
    String wrong = wrong(question, given);
    if (wrong == null) {
      taken.put(question.id(), given);
    } else {
      add(path, "does not fit the question", wrong);
    }
  }

  private boolean asked(Question question) {
    if (question.onlyIf() == null) {
      return true;
    }
    Object earlier = taken.get(question.onlyIf().question());
    List<?> said =
        earlier instanceof List<?> several
            ? several
            : earlier == null ? List.of() : List.of(earlier);
    return said.stream().anyMatch(one -> question.onlyIf().anyOf().contains(one.toString()));
  }

  /** How to mend the answer; null when it fits. */
  private static String wrong(Question question, Object given) {
    return switch (question.kind()) {
      case CHOICE ->
          codes(question).contains(given) ? null : "Send one of " + codes(question) + ".";
      case CHOICES -> choices(question, given);
      case SCALE -> scale(question, given);
      case TEXT -> text(question, given);
    };
  }

  private static String choices(Question question, Object given) {
    boolean fits =
        given instanceof List<?> several
            && codes(question).containsAll(several)
            && new HashSet<Object>(several).size() == several.size();
    return fits ? null : "Send a list of some of " + codes(question) + ", each once.";
  }

  private static String scale(Question question, Object given) {
    int from = question.scale().from();
    int to = question.scale().to();
    boolean fits = given instanceof Integer number && number >= from && number <= to;
    return fits ? null : "Send a whole number from " + from + " to " + to + ".";
  }

  private static String text(Question question, Object given) {
    int longest = question.longest() == null ? 2000 : question.longest();
    boolean fits = given instanceof String text && text.length() <= longest;
    return fits ? null : "Send at most " + longest + " characters.";
  }

  private static List<String> codes(Question question) {
    return question.options().stream().map(Option::code).toList();
  }

  private void add(String path, String message, String mend) {
    found.add(new Violation(path, message, mend));
  }
}
