package io.redress.analytics.finding;

import java.time.Instant;

/** {@code finding.trainingNoted}: a note for the training of a team; once for a finding. */
record TrainingNoted(
    String findingId, String department, Told topic, Told note, String owner, Instant at) {
  static final String TYPE = "finding.trainingNoted";

  static TrainingNoted of(Finding finding, Instant at) {
    return new TrainingNoted(
        finding.id(),
        finding.department(),
        Told.of(finding.title()),
        Told.of(finding.measure()),
        finding.owner(),
        at);
  }
}
