package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.workitem.WorkItems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code customer}: what is asked of the customer. */
@Singleton
public class CustomerWord {
  private static final String ANSWER = "customerAnswer";
  private final CaseFiles files;
  private final CaseJournal journal;
  private final WorkItems items;
  private final ItemResults results;
  private final DueTimes times;
  private final Clock clock;

  CustomerWord(
      CaseFiles files,
      CaseJournal journal,
      WorkItems items,
      ItemResults results,
      DueTimes times,
      Clock clock) {
    this.files = files;
    this.journal = journal;
    this.items = items;
    this.results = results;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Something is missing: the customer is asked, and the case waits for the answer. The question is
   * the field of that name of the item that was completed last.
   */
  public void ask(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    Instant now = file.now(clock);
    file.informedAt = now;
    Optional<String> question =
        items
            .lastCompleted(file)
            .flatMap(item -> ItemResults.forEvent(results.of(item), "question"));
    Optional<Instant> dueAt =
        file.serviceLevel.of(ANSWER).map(waits -> times.due(file, ANSWER, 100));
    journal
        .fact(file, "customer.asked")
        .with("round", file.round)
        .with("question", question.orElse(null))
        .with("dueAt", dueAt.orElse(null))
        .with("at", now)
        .record();
  }
}
