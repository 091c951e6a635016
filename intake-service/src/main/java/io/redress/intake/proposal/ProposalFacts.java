package io.redress.intake.proposal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** One log line and one count per committed step of a proposal. */
@ApplicationScoped
class ProposalFacts {
  private static final Logger LOG = Logger.getLogger(ProposalFacts.class);

  private final MeterRegistry metrics;

  @Inject
  ProposalFacts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void stepped(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProposalStepped fact) {
    metrics.counter("redress.proposals.steps", "state", fact.state().name()).increment();
    LOG.infof("Proposal of a plan's case: proposalId=%s state=%s", fact.id(), fact.state());
  }
}
