package io.redress.workflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jboss.logging.Logger;

/** The callback's answer, for which the lifecycle waits. */
@ApplicationScoped
public class CallbackAnswer {
  private static final Logger LOG = Logger.getLogger(CallbackAnswer.class);
  private static final String MESSAGE = "callback.completed";
  private final CaseFiles files;
  private final Lifecycle lifecycle;
  private final CaseJournal journal;

  CallbackAnswer(CaseFiles files, Lifecycle lifecycle, CaseJournal journal) {
    this.files = files;
    this.lifecycle = lifecycle;
    this.journal = journal;
  }

  /**
   * Hands the answer to the case. One that comes too late, or belongs to another round, stays on
   * the timeline and changes nothing.
   *
   * @throws IllegalStateException when the complaint has no case
   */
  @Transactional
  public void arrived(String complaintId, int round, String result) {
    CaseFile file =
        files
            .lockedIfPresent(complaintId)
            .orElseThrow(() -> new IllegalStateException("No case for " + complaintId));
    if (!file.isOpen() || file.round != round) {
      late(file, result);
      return;
    }
    String before = file.callbackResult;
    file.callbackResult = result;
    if (!lifecycle.deliver(file, MESSAGE, Map.of("callbackResult", result))) {
      file.callbackResult = before;
      late(file, result);
    }
  }

  private void late(CaseFile file, String result) {
    LOG.infof("Late callback answer for case %s", file.caseId);
    journal.note(file, "message.late", Map.of("message", MESSAGE, "result", result));
  }
}
