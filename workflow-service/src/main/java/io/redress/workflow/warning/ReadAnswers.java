package io.redress.workflow.warning;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.warning.AnswerPart.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Shows answers to many complaints, how far they have come, and what came of each. */
@ApplicationScoped
class ReadAnswers {
  private final ReadWarnings warnings;
  private final Answers answers;
  private final AnswerParts parts;
  private final Zone zone;

  ReadAnswers(ReadWarnings warnings, Answers answers, AnswerParts parts, Zone zone) {
    this.warnings = warnings;
    this.answers = answers;
    this.parts = parts;
    this.zone = zone;
  }

  /** All of a warning, oldest first. */
  @Transactional
  List<AnswerView> of(String warningId) {
    List<Answer> all = answers.of(warnings.visible(warningId).warningId);
    Map<String, Map<State, Long>> counts = parts.counts(all.stream().map(each -> each.id).toList());
    return all.stream().map(each -> AnswerView.of(each, counts.get(each.id), zone)).toList();
  }

  /**
   * One with its progress.
   *
   * @throws ProblemException no-such-warning, no-such-warning-answer
   */
  @Transactional
  AnswerView one(String warningId, String id) {
    Answer answer = answers.of(warnings.visible(warningId).warningId, id);
    return AnswerView.of(answer, parts.counts(answer.id), zone);
  }

  /** What came of it, complaint by complaint, in the order of the request. */
  @Transactional
  Page<AnswerPartView> parts(
      String warningId, String id, State state, Integer limit, String cursor) {
    answers.of(warnings.visible(warningId).warningId, id);
    int size = Limit.of(limit);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    return Page.of(parts.page(id, state, after, size + 1), size, part -> new Object[] {part.id})
        .map(part -> AnswerPartView.of(part, zone));
  }
}
