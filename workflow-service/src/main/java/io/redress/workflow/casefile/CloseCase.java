package io.redress.workflow.casefile;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.workflow.responsibility.EndHandOver;
import io.redress.workflow.statutory.StatutoryClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Ends a case when its diagram ends. */
@ApplicationScoped
public class CloseCase {
  private static final Logger LOG = Logger.getLogger(CloseCase.class);
  private final CaseFiles files;
  private final CaseJournal journal;
  private final StatutoryClocks statutory;
  private final EndHandOver handOver;
  private final MeterRegistry meters;
  private final Clock clock;

  CloseCase(
      CaseFiles files,
      CaseJournal journal,
      StatutoryClocks statutory,
      EndHandOver handOver,
      MeterRegistry meters,
      Clock clock) {
    this.files = files;
    this.journal = journal;
    this.statutory = statutory;
    this.handOver = handOver;
    this.meters = meters;
    this.clock = clock;
  }

  /** An end event with a disposition was reached. The first one stands. */
  public void disposed(String complaintId, String disposition) {
    CaseFile file = files.locked(complaintId);
    if (file.disposition == null) {
      file.disposition = disposition;
    }
  }

  /** The diagram came to its end: closes the case with one closing event. */
  public void ended(String complaintId) {
    CaseFile file = files.locked(complaintId);
    if (!file.isOpen()) {
      return;
    }
    file.close(file.disposition == null ? "EXCEPTION" : file.disposition, clock.instant());
    handOver.closed(file);
    statutory.ended(file);
    journal
        .fact(file, "case.closed")
        .with("caseId", file.caseId)
        .with("disposition", file.disposition)
        .with("callbackResult", file.callbackResult)
        .with("rounds", file.round)
        .with("lane", file.lane)
        .with("registeredAt", file.registeredAt)
        .with("resolvedAt", file.resolvedAt)
        .with("closedAt", file.closedAt)
        .with("resolvedInTime", file.resolvedInTime)
        .with("escalationLevel", file.escalationLevel)
        .with("leadDepartment", file.leadDepartment)
        .with("departments", file.departments())
        .record();
    meters.counter("redress.cases.closed", "disposition", file.disposition).increment();
    LOG.infof("Closed case %s: %s", file.caseId, file.disposition);
  }
}
