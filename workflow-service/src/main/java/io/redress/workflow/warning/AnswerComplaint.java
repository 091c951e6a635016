package io.redress.workflow.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.warning.Answer.Kind;
import io.redress.workflow.warning.AnswerPart.State;
import io.redress.workflow.workitem.ResolveTogether;
import io.redress.workflow.workitem.ResolveTogether.Proposer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Answers one complaint: what is done to its case and that it was done commit together, so that it
 * is done once whatever is killed.
 */
@ApplicationScoped
class AnswerComplaint {
  private static final TypeReference<Map<String, JsonNode>> FIELDS = new TypeReference<>() {};

  private final Answers answers;
  private final AnswerParts parts;
  private final WarningFiles warnings;
  private final CaseFiles cases;
  private final CaseJournal journal;
  private final ResolveTogether resolve;
  private final ObjectMapper json;
  private final Clock clock;

  AnswerComplaint(
      Answers answers,
      AnswerParts parts,
      WarningFiles warnings,
      CaseFiles cases,
      CaseJournal journal,
      ResolveTogether resolve,
      ObjectMapper json,
      Clock clock) {
    this.answers = answers;
    this.parts = parts;
    this.warnings = warnings;
    this.cases = cases;
    this.journal = journal;
    this.resolve = resolve;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Answers, where it still waits for that.
   *
   * @throws ProblemException no-such-case, not-of-the-warning, case-closed, and whatever a
   *     resolution is refused for; then nothing is done
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void answer(String partId) {
    AnswerPart part = parts.locked(partId);
    if (!part.isPending()) {
      return;
    }
    Answer answer = answers.findById(part.answerId);
    CaseFile file = cases.locked(cases.complaintOfCase(part.complaintId));
    part.caseOf = file.complaintId;
    part.ticketNumber = file.ticketNumber;
    if (parts.isAnswered(answer.id, file.complaintId)) {
      part.end(State.UNCHANGED, clock.instant());
      return;
    }
    if (!LinkPolicy.isLinked(series(answer), report(file))) {
      throw ProblemException.of(
          WorkflowProblem.NOT_OF_THE_WARNING, "The complaint is none of the warning's.");
    }
    if (!file.isOpen()) {
      throw ProblemException.of(WorkflowProblem.CASE_CLOSED, "The case is closed already.");
    }
    carryOut(answer, part, file);
    part.end(State.DONE, clock.instant());
  }

  private LinkPolicy.Series series(Answer answer) {
    WarningFile warning = warnings.findById(answer.warningId);
    return new LinkPolicy.Series(
        warning.kind,
        warning.seriesKey,
        new Rise.Scope(warning.category, warning.product, warning.areaCodes()),
        warning.sinceAt,
        warning.endedAt);
  }

  private static LinkPolicy.Report report(CaseFile file) {
    return new LinkPolicy.Report(
        file.category, file.categoryGroup, file.area(), file.product, file.registeredAt);
  }

  private void carryOut(Answer answer, AnswerPart part, CaseFile file) {
    Instant now = file.now(clock);
    if (answer.kind == Kind.MESSAGE) {
      journal
          .fact(file, "customer.told")
          .with("messageId", part.id)
          .with("warningId", answer.warningId)
          .with("textEn", answer.textEn)
          .with("textZh", answer.textZh)
          .with("by", answer.person)
          .with("at", now)
          .record();
    } else {
      Proposer by = new Proposer(answer.person, answer.department, answer.roleSet());
      resolve.resolve(file, by, answer.outcome, fields(answer));
      journal.note(
          file,
          "warning.answered",
          Map.of("warningId", answer.warningId, "answerId", answer.id, "by", answer.person));
    }
  }

  private Map<String, JsonNode> fields(Answer answer) {
    try {
      return json.readValue(answer.fields, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored fields are no JSON", e);
    }
  }
}
