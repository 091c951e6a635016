package io.redress.callback.survey;

import io.redress.callback.survey.TemplateContent.OnlyIf;
import io.redress.callback.survey.TemplateContent.Option;
import io.redress.callback.survey.TemplateContent.Question;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a template must keep so that every course through it ends with a usable answer. */
final class TemplatePolicy {

  private static final String LINK = "{link}";
  private static final Set<String> OVERALL = Set.of("YES", "SO_SO", "NO");

  private final List<Violation> found = new ArrayList<>();
  private final Map<String, Question> earlier = new LinkedHashMap<>();
  private final Set<Measure> measured = EnumSet.noneOf(Measure.class);

  private TemplatePolicy() {}

  /** Everything that is wrong, in the order of the template; empty when it is fit. */
  static List<Violation> check(TemplateContent content) {
    TemplatePolicy check = new TemplatePolicy();
    check.invitation("invitation.en", content.invitation().en());
    check.invitation("invitation.zh", content.invitation().zh());
    List<Question> questions = content.questions();
    for (int n = 0; n < questions.size(); n++) {
      check.question("questions[" + n + "]", questions.get(n));
    }
    if (!check.measured.contains(Measure.SATISFIED)) {
      check.add(
          "questions",
          "do not ask whether the customer is satisfied",
          "Add a question that measures SATISFIED.");
    }
    return List.copyOf(check.found);
  }

  private void invitation(String path, String text) {
    if (!text.contains(LINK)) {
      add(path, "does not contain the link", "Write {link} where the link is to stand.");
    }
  }

  private void question(String path, Question question) {
    if (earlier.containsKey(question.id())) {
      add(path + ".id", "is the id of an earlier question", "Give each question its own id.");
    }
    parts(path, question);
    if (question.options() != null) {
      codes(path + ".options", question.options());
    }
    if (question.scale() != null && question.scale().from() >= question.scale().to()) {
      add(path + ".scale", "ends before it begins", "Let 'to' be above 'from'.");
    }
    if (question.onlyIf() != null) {
      branch(path + ".onlyIf", question.onlyIf());
    }
    if (question.measures() != null) {
      measure(path, question);
    }
    earlier.put(question.id(), question);
  }

  private void parts(String path, Question question) {
    boolean choice =
        question.kind() == QuestionKind.CHOICE || question.kind() == QuestionKind.CHOICES;
    if (choice != (question.options() != null)) {
      add(
          path + ".options",
          "are for CHOICE and CHOICES, and needed there",
          "Add or leave them out.");
    }
    if ((question.kind() == QuestionKind.SCALE) != (question.scale() != null)) {
      add(path + ".scale", "is for SCALE, and needed there", "Add it or leave it out.");
    }
    if (question.kind() != QuestionKind.TEXT && question.longest() != null) {
      add(path + ".longest", "is for TEXT", "Leave it out.");
    }
  }

  private void codes(String path, List<Option> options) {
    Set<String> seen = new HashSet<>();
    for (int n = 0; n < options.size(); n++) {
      if (!seen.add(options.get(n).code())) {
        add(path + "[" + n + "].code", "is there already", "Give each option its own code.");
      }
    }
  }

  /** Only back to earlier questions: so no course goes round, and each question is met once. */
  private void branch(String path, OnlyIf branch) {
    Question asked = earlier.get(branch.question());
    if (asked == null) {
      add(path + ".question", "is no earlier question", "Name one that stands before this one.");
      return;
    }
    Set<String> possible = answers(asked);
    for (int n = 0; n < branch.anyOf().size(); n++) {
      if (!possible.contains(branch.anyOf().get(n))) {
        add(
            path + ".anyOf[" + n + "]",
            "is no answer to that question",
            "Use one of " + possible + ".");
      }
    }
  }

  /** The answers by which a question can branch; none for own words. */
  private static Set<String> answers(Question question) {
    Set<String> possible = new java.util.TreeSet<>();
    if (question.options() != null) {
      question.options().forEach(option -> possible.add(option.code()));
    }
    if (question.scale() != null) {
      IntStream.rangeClosed(question.scale().from(), question.scale().to())
          .forEach(number -> possible.add(Integer.toString(number)));
    }
    return possible;
  }

  private void measure(String path, Question question) {
    Measure measure = question.measures();
    if (!measured.add(measure)) {
      add(path + ".measures", "is measured by an earlier question", "Measure it once.");
    }
    if (measure == Measure.SATISFIED) {
      satisfied(path, question);
    } else if (measure == Measure.REASONS) {
      reasons(path, question);
    } else if (measure == Measure.COMMENT && question.kind() != QuestionKind.TEXT) {
      add(path + ".kind", "cannot be a comment", "Use TEXT.");
    } else if (measure.rating() && !rating(question)) {
      add(path + ".scale", "cannot be a rating", "Use SCALE from 1 to 5.");
    }
  }

  private static boolean rating(Question question) {
    return question.scale() != null && question.scale().from() == 1 && question.scale().to() == 5;
  }

  private void satisfied(String path, Question question) {
    if (!question.required() || question.onlyIf() != null) {
      add(path, "may be left out", "Ask always whether the customer is satisfied, and require it.");
    }
    Set<String> codes = answers(question);
    if (question.kind() != QuestionKind.CHOICE || !codes.equals(OVERALL)) {
      add(path + ".options", "do not say how satisfied", "Use CHOICE with YES, SO_SO and NO.");
    }
  }

  private void reasons(String path, Question question) {
    boolean fit =
        question.kind() == QuestionKind.CHOICES
            && question.options() != null
            && question.options().size() <= 10
            && question.options().stream()
                .allMatch(option -> option.code().matches("[a-z]+(-[a-z]+)*"));
    if (!fit) {
      add(
          path + ".options",
          "cannot be published as reasons",
          "Use CHOICES with at most 10 codes of small letters, words joined by hyphens.");
    }
  }

  private void add(String path, String message, String mend) {
    found.add(new Violation(path, message, mend));
  }
}
