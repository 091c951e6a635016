package io.redress.intake.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.logging.Logger;

/** One log line and one count per committed fact; ids only. */
@ApplicationScoped
class BusinessFacts {
  private static final Logger LOG = Logger.getLogger(BusinessFacts.class);

  private final MeterRegistry metrics;

  @Inject
  BusinessFacts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintRegistered fact) {
    metrics
        .counter(
            "redress.complaints.registered",
            "lane",
            fact.lane().name(),
            "type",
            fact.type().name(),
            "nature",
            fact.nature().name(),
            "channel",
            fact.channel().name())
        .increment();
    LOG.infof(
        "Complaint registered: complaintId=%s ticket=%s type=%s nature=%s lane=%s category=%s",
        fact.complaintId(),
        fact.ticketNumber(),
        fact.type(),
        fact.nature(),
        fact.lane(),
        fact.category());
  }

  void repeated(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintRepeated fact) {
    metrics
        .counter("redress.complaints.repeated", "reopened", String.valueOf(fact.reopened()))
        .increment();
    LOG.infof(
        "Complaint repeated: complaintId=%s repeatComplaintId=%s repeats=%d reopened=%s",
        fact.complaintId(), fact.repeatComplaintId(), fact.repeats(), fact.reopened());
  }

  void updated(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintUpdated fact) {
    if (ComplaintUpdated.CORRECTION.equals(fact.what())) {
      metrics
          .counter("redress.complaints.misidentified", "nature", fact.nature().name())
          .increment();
      LOG.infof(
          "Complaint corrected: complaintId=%s nature=%s category=%s",
          fact.complaintId(), fact.nature(), fact.category());
      return;
    }
    if (fact.relatedComplaintId() != null) {
      metrics.counter("redress.complaints.links", "what", fact.what()).increment();
      LOG.infof(
          "Complaint %s: complaintId=%s relatedComplaintId=%s",
          fact.what().toLowerCase(Locale.ROOT), fact.complaintId(), fact.relatedComplaintId());
      return;
    }
    metrics.counter("redress.complaints.messages", "by", fact.by().name()).increment();
    LOG.infof("Complaint added to: complaintId=%s by=%s", fact.complaintId(), fact.by());
  }

  void urged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintUrged fact) {
    metrics.counter("redress.complaints.urged", "lane", fact.lane().name()).increment();
    LOG.infof(
        "Complaint urged: complaintId=%s urges=%d lane=%s",
        fact.complaintId(), fact.urges(), fact.lane());
  }

  void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintWithdrawn fact) {
    metrics.counter("redress.complaints.withdrawn", "reason", fact.reason().name()).increment();
    LOG.infof("Complaint withdrawn: complaintId=%s reason=%s", fact.complaintId(), fact.reason());
  }

  void resolvedOnTheSpot(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) ComplaintResolvedOnTheSpot fact) {
    metrics.counter("redress.complaints.resolved.on.the.spot").increment();
    LOG.infof("Complaint resolved on the spot: complaintId=%s", fact.complaintId());
  }
}
