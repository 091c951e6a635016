package io.redress.workflow.casefile;

import io.redress.workflow.deadline.ClockStops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jboss.logging.Logger;

/** What the customer does while the case runs: urges, adds, withdraws, is answered at once. */
@ApplicationScoped
public class CustomerSignal {
  private static final Logger LOG = Logger.getLogger(CustomerSignal.class);
  private final CaseFiles files;
  private final Lifecycle lifecycle;
  private final CaseJournal journal;
  private static final String ADDED = "complaint.updated";
  private final RaiseLane raiseLane;
  private final ClockStops stops;
  private final RecountCase recount;

  CustomerSignal(
      CaseFiles files,
      Lifecycle lifecycle,
      CaseJournal journal,
      RaiseLane raiseLane,
      ClockStops stops,
      RecountCase recount) {
    this.files = files;
    this.lifecycle = lifecycle;
    this.journal = journal;
    this.raiseLane = raiseLane;
    this.stops = stops;
    this.recount = recount;
  }

  /**
   * Hands a message of the process contract to the complaint's case. A closed case, or one that
   * does not wait for it, keeps a line on its timeline and nothing else changes.
   *
   * @return whether the lifecycle took it
   * @throws IllegalStateException when the complaint has no case (yet)
   */
  @Transactional
  public boolean deliver(String complaintId, String message, Map<String, Object> variables) {
    return deliver(complaintId, message, variables, null);
  }

  /** As above, raising the lane first where the message tells of a higher one. */
  @Transactional
  public boolean deliver(
      String complaintId, String message, Map<String, Object> variables, Lane lane) {
    // A repeat that was parted from a case has its own, which comes first.
    CaseFile file =
        files
            .lockedIfPresent(complaintId)
            .or(() -> files.lockedIfJoined(complaintId))
            .orElseThrow(() -> new IllegalStateException("No case for " + complaintId));
    if (file.isOpen() && lane != null) {
      raiseLane.to(file, lane);
    }
    if (file.isOpen() && message.equals(ADDED) && stops.customerAnswered(file)) {
      recount.recount(file);
    }
    boolean taken = file.isOpen() && lifecycle.deliver(file, message, variables);
    if (!taken) {
      LOG.infof("Case %s did not wait for %s", file.caseId, message);
      journal.note(file, "message.late", Map.of("message", message));
    }
    return taken;
  }
}
