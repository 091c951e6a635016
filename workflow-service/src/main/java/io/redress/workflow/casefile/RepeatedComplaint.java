package io.redress.workflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The same customer reported the same issue again: the first complaint's lifecycle goes on with it,
 * or runs one further round if it had ended. One lifecycle runs, not two.
 */
@ApplicationScoped
public class RepeatedComplaint {
  private static final Logger LOG = Logger.getLogger(RepeatedComplaint.class);
  private final CaseFiles files;
  private final Lifecycle lifecycle;
  private final CaseJournal journal;
  private final RaiseLane raiseLane;
  private final StartCase startCase;
  private final Clock clock;

  RepeatedComplaint(
      CaseFiles files,
      Lifecycle lifecycle,
      CaseJournal journal,
      RaiseLane raiseLane,
      StartCase startCase,
      Clock clock) {
    this.files = files;
    this.lifecycle = lifecycle;
    this.journal = journal;
    this.raiseLane = raiseLane;
    this.startCase = startCase;
    this.clock = clock;
  }

  /**
   * Adds the repeat ticket to the first complaint's case.
   *
   * @param lane the lane of the repeat ticket; the case is raised to it where it is higher
   * @throws IllegalStateException when the first complaint has no case yet
   */
  @Transactional
  public void add(
      String firstComplaintId, String repeatComplaintId, String repeatTicketNumber, Lane lane) {
    CaseFile file =
        files
            .lockedIfPresent(firstComplaintId)
            .orElseThrow(() -> new IllegalStateException("No case for " + firstComplaintId));
    RepeatTicket.joined(repeatComplaintId, firstComplaintId);
    file.repeated = true;
    if (file.isOpen()) {
      raiseLane.to(file, lane);
      lifecycle.deliver(file, "complaint.repeated", Map.of());
      journal.note(file, "complaint.repeated", Map.of("repeatTicketNumber", repeatTicketNumber));
      return;
    }
    file.reopen(clock.instant());
    journal.note(file, "complaint.repeated", Map.of("repeatTicketNumber", repeatTicketNumber));
    raiseLane.to(file, lane);
    startCase.run(file, "complaint.reopened");
    LOG.infof("Reopened case %s, round %d", file.caseId, file.round);
  }

  /**
   * Takes it back: the other ticket turned out to repeat nothing. The case goes on as it is, a
   * round that the repeat began included.
   *
   * @param otherComplaintId the ticket that was parted; nothing happens where it is no repeat of
   *     this case
   */
  @Transactional
  public void takeBack(String complaintId, String otherComplaintId) {
    files
        .lockedIfPresent(complaintId)
        .ifPresent(
            file -> {
              file.repeated = RepeatTicket.parted(otherComplaintId, complaintId);
              journal.note(
                  file, "complaint.unlinked", Map.of("relatedComplaintId", otherComplaintId));
            });
  }
}
