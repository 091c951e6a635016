package io.redress.analytics.finding;

import java.time.Instant;

/** {@code finding.planDraftAsked}: the knowledge base lacks an answer; once for a finding. */
record PlanDraftAsked(
    String findingId,
    String category,
    Told title,
    Told cause,
    Told measure,
    String owner,
    Instant at) {
  static final String TYPE = "finding.planDraftAsked";

  static PlanDraftAsked of(Finding finding, Instant at) {
    return new PlanDraftAsked(
        finding.id(),
        finding.category(),
        Told.of(finding.title()),
        Told.of(finding.description()),
        Told.of(finding.measure()),
        finding.owner(),
        at);
  }
}
