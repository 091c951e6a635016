package io.redress.intake.plan;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.plan.PlanContent.Cause;
import io.redress.intake.plan.PlanContent.Duty;
import io.redress.intake.plan.PlanContent.Party;
import io.redress.intake.plan.PlanContent.Rule;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what bounds alone cannot: references, languages, dates, and that nothing that staff wrote
 * labels a customer. Reads no table.
 */
@ApplicationScoped
class PlanChecks {
  private static final int LONGEST_TITLE = 200;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Categories categories;
  private final Wording wording;

  @Inject
  PlanChecks(Categories categories, Wording wording) {
    this.categories = categories;
    this.wording = wording;
  }

  /**
   * The same content without blanks around its texts.
   *
   * @throws ProblemException invalid-field with everything that is wrong, labelling-word
   */
  PlanContent check(PlanContent content) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The plan cannot be kept so.");
    checkCategories(content.categories(), wrong);
    Map<String, String> texts = new LinkedHashMap<>();
    Words title = checkTitle(content.title(), texts, wrong);
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < content.causes().size(); i++) {
      causes.add(cause("causes[" + i + "]", content.causes().get(i), texts, wrong));
    }
    checkDate("validFrom", content.validFrom(), wrong);
    checkDate("validUntil", content.validUntil(), wrong);
    checkDate("reviewBy", content.reviewBy(), wrong);
    if (content.validFrom() != null
        && content.validUntil() != null
        && content.validUntil().isBefore(content.validFrom())) {
      wrong.field("validUntil", "is before validFrom", "Send a later day, or none.");
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    wording.require(texts);
    return new PlanContent(
        content.categories(),
        title,
        causes,
        content.validFrom(),
        content.validUntil(),
        content.reviewBy());
  }

  /**
   * Checks a case alone.
   *
   * @param title of a new plan, or {@code null}
   * @throws ProblemException invalid-field with everything that is wrong, labelling-word
   */
  void checkCase(Words title, Cause cause) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The case cannot be proposed so.");
    Map<String, String> texts = new LinkedHashMap<>();
    if (title != null) {
      checkTitle(title, texts, wrong);
    }
    cause("cause", cause, texts, wrong);
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    wording.require(texts);
  }

  /** What takes the place of a leaf that was retired meanwhile: its successor, or its group. */
  String filedUnder(String category) {
    String now = categories.current(category);
    return categories.isInUse(now)
        ? now
        : categories.known(now).flatMap(Category::group).orElse(now);
  }

  private static Words checkTitle(Words title, Map<String, String> texts, ProblemException wrong) {
    Words cleaned = words("title", title, texts, wrong);
    if (!cleaned.fit(LONGEST_TITLE)) {
      wrong.field("title", "is longer than " + LONGEST_TITLE, "Shorten it in each language.");
    }
    return cleaned;
  }

  private void checkCategories(List<String> codes, ProblemException wrong) {
    for (int i = 0; i < codes.size(); i++) {
      if (!categories.isInUse(codes.get(i)) || codes.indexOf(codes.get(i)) != i) {
        wrong.field(
            "categories[" + i + "]",
            "is not the code of a category in use, or stands twice",
            "Take leaves or groups of GET /categories.");
      }
    }
  }

  private static Cause cause(
      String path, Cause cause, Map<String, String> texts, ProblemException wrong) {
    Words what = words(path + ".cause", cause.cause(), texts, wrong);
    Words measure = words(path + ".measure", cause.measure(), texts, wrong);
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < cause.duties().size(); i++) {
      duties.add(duty(path + ".duties[" + i + "]", cause.duties().get(i), texts, wrong));
    }
    Words say = words(path + ".wording", cause.wording(), texts, wrong);
    return new Cause(what, measure, duties, say, rule(path + ".rule", cause.rule(), texts, wrong));
  }

  private static Duty duty(
      String path, Duty duty, Map<String, String> texts, ProblemException wrong) {
    if ((duty.party() == Party.DEPARTMENT) != (duty.department() != null)) {
      wrong.field(
          path + ".department",
          "goes with the party DEPARTMENT, and only with it",
          "Send the department's code for DEPARTMENT, and none for CUSTOMER and COMPANY.");
    }
    return new Duty(
        duty.party(), duty.department(), words(path + ".duty", duty.duty(), texts, wrong));
  }

  private static Rule rule(
      String path, Rule rule, Map<String, String> texts, ProblemException wrong) {
    if (rule == null) {
      return null;
    }
    checkDate(path + ".validUntil", rule.validUntil(), wrong);
    texts.put(path + ".name", rule.name());
    return new Rule(rule.name().strip(), rule.validUntil());
  }

  private static Words words(
      String path, Words words, Map<String, String> texts, ProblemException wrong) {
    Words cleaned = Words.cleaned(words);
    if (!cleaned.areWritten()) {
      wrong.field(path, "says nothing", "Write it in Chinese (zh), English (en), or both.");
    }
    texts.put(path + ".zh", cleaned.zh());
    texts.put(path + ".en", cleaned.en());
    return cleaned;
  }

  private static void checkDate(String field, LocalDate day, ProblemException wrong) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      wrong.field(
          field, "is far off", "Send a day from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
    }
  }
}
