package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes texts out of what a plan says. A cause in which one of them stands is erased whole; what is
 * written in other words, and the codes and days of a plan, stay.
 */
final class ErasedWords {
  private static final Words NOTHING =
      new Words("（已随客户资料删除）", "(Erased with what told of its customer)");

  private final Set<String> texts = new HashSet<>();

  /** The texts of a title and of causes; not the names of rules, which are nobody's words. */
  ErasedWords(Words title, List<Cause> causes) {
    add(title);
    for (Cause cause : causes) {
      add(cause.cause());
      add(cause.measure());
      cause.duties().forEach(duty -> add(duty.duty()));
      add(cause.wording());
    }
  }

  /** These stay: others wrote them. */
  ErasedWords without(ErasedWords others) {
    texts.removeAll(others.texts);
    return this;
  }

  /** The same plan without them; equal to it where none of them stands in it. */
  PlanContent in(PlanContent content) {
    return new PlanContent(
        content.categories(),
        standIn(content.title()) ? NOTHING : content.title(),
        content.causes().stream().map(this::in).toList(),
        content.validFrom(),
        content.validUntil(),
        content.reviewBy());
  }

  private Cause in(Cause cause) {
    boolean any =
        standIn(cause.cause())
            || standIn(cause.measure())
            || standIn(cause.wording())
            || cause.duties().stream().anyMatch(duty -> standIn(duty.duty()));
    UnaryOperator<String> erased = text -> NOTHING.zh() + " " + NOTHING.en();
    return any ? cause.with(erased) : cause;
  }

  private boolean standIn(Words words) {
    return words.zh() != null && texts.contains(words.zh())
        || words.en() != null && texts.contains(words.en());
  }

  private void add(Words words) {
    Words cleaned = Words.cleaned(words);
    if (cleaned.zh() != null) {
      texts.add(cleaned.zh());
    }
    if (cleaned.en() != null) {
      texts.add(cleaned.en());
    }
  }
}
