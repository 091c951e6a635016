package io.redress.workflow.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.masking.Masking;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.warning.Answer.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Takes one answer to many complaints. It is written down here; {@link CarryOutAnswers} carries it
 * out complaint by complaint, also after a restart.
 */
@ApplicationScoped
class GiveAnswer {
  private static final Logger LOG = Logger.getLogger(GiveAnswer.class);

  private final ReadWarnings read;
  private final WarningFiles files;
  private final Answers answers;
  private final AnswerParts parts;
  private final WarningJournal journal;
  private final Idempotency idempotency;
  private final Wording wording;
  private final ObjectMapper json;
  private final Caller caller;
  private final Clock clock;

  GiveAnswer(
      ReadWarnings read,
      WarningFiles files,
      Answers answers,
      AnswerParts parts,
      WarningJournal journal,
      Idempotency idempotency,
      Wording wording,
      ObjectMapper json,
      Caller caller,
      Clock clock) {
    this.read = read;
    this.files = files;
    this.answers = answers;
    this.parts = parts;
    this.journal = journal;
    this.idempotency = idempotency;
    this.wording = wording;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  /** What customers are told, in both languages. */
  record Message(String en, String zh) {}

  /** What is proposed: an outcome of the items' form, and its fields. */
  record Resolution(String outcome, Map<String, JsonNode> fields) {}

  /**
   * Takes it.
   *
   * @param key the client's own, or {@code null}
   * @param complaints one that is named twice is answered once
   * @param message {@code null} where a resolution is given; exactly one of the two
   * @throws ProblemException no-such-warning, too-many-warning-answers, labelling-word,
   *     invalid-field; forbidden where others than coordinators and supervisors write to customers
   */
  @Transactional
  Answer give(
      String warningId,
      String key,
      List<String> complaints,
      Message message,
      Resolution resolution) {
    if ((message == null) == (resolution == null)) {
      throw ProblemException.invalid(
          "message", "or resolution must be given", "Send exactly one of the two.");
    }
    check(message, resolution);
    WarningFile file = read.visible(warningId);
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("warning", warningId);
    request.put("complaints", complaints);
    request.put("message", message);
    request.put("resolution", resolution);
    String id =
        idempotency
            .once(
                key,
                "answer-warned-complaints",
                request,
                () -> enter(file.warningId, new LinkedHashSet<>(complaints), message, resolution))
            .resourceId();
    return answers.findById(id);
  }

  private void check(Message message, Resolution resolution) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (message != null) {
      if (!caller.has(Roles.COORDINATOR) && !caller.has(Roles.SUPERVISOR)) {
        throw ProblemException.of(
            CommonProblem.FORBIDDEN, "Coordinators and supervisors write to many customers.");
      }
      nobodysNumber("message.en", message.en());
      nobodysNumber("message.zh", message.zh());
      texts.put("message.en", message.en());
      texts.put("message.zh", message.zh());
    } else {
      resolution
          .fields()
          .forEach(
              (name, value) -> {
                if (value.isTextual()) {
                  texts.put("resolution.fields." + name, value.asText());
                }
              });
    }
    wording.require(texts);
  }

  private static void nobodysNumber(String field, String text) {
    if (!text.equals(Masking.text(text))) {
      throw ProblemException.invalid(
          field,
          "has what looks like somebody's number",
          "Write nothing of one customer: all of them read the same words.");
    }
  }

  private String enter(
      String warningId, Set<String> complaints, Message message, Resolution resolution) {
    files.locked(warningId);
    if (answers.count("warningId", warningId) >= Answers.MOST) {
      throw ProblemException.of(
          WorkflowProblem.TOO_MANY_WARNING_ANSWERS,
          "The warning has " + Answers.MOST + " answers.");
    }
    Answer answer = new Answer();
    answer.id = Ids.next();
    answer.warningId = warningId;
    answer.kind = message == null ? Kind.RESOLUTION : Kind.MESSAGE;
    if (message == null) {
      answer.outcome = resolution.outcome();
      answer.fields = write(resolution.fields());
    } else {
      answer.textEn = message.en();
      answer.textZh = message.zh();
    }
    answer.person = caller.user();
    answer.department = caller.department().orElse(null);
    answer.roles = String.join(",", new TreeSet<>(caller.roles()));
    answer.total = complaints.size();
    answer.enteredAt = clock.instant();
    answers.persist(answer);
    for (String complaint : complaints) {
      AnswerPart part = new AnswerPart();
      part.id = Ids.next();
      part.answerId = answer.id;
      part.complaintId = complaint;
      parts.persist(part);
    }
    journal.noted(
        warningId,
        "answer.given",
        Map.of(
            "answerId", answer.id,
            "kind", answer.kind,
            "complaints", answer.total,
            "by", answer.person));
    LOG.infof("Answer %s about warning %s to %d complaints", answer.id, warningId, answer.total);
    return answer.id;
  }

  /**
   * Has what was refused or could not be done tried once more.
   *
   * @throws ProblemException no-such-warning, no-such-warning-answer; forbidden for others than who
   *     gave it, as it is carried out in their name
   */
  @Transactional
  Answer retry(String warningId, String id) {
    Answer answer = answers.of(read.visible(warningId).warningId, id);
    if (!answer.person.equals(caller.user())) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "Only who gave an answer has it tried once more.");
    }
    parts.retry(id);
    return answer;
  }

  private String write(Map<String, JsonNode> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was read cannot be written", e);
    }
  }
}
