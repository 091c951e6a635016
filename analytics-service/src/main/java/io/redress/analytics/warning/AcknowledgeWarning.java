package io.redress.analytics.warning;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes note of who looked at a warning and what will be done; of two people at once one wins. */
@ApplicationScoped
public class AcknowledgeWarning {
  @Inject Warnings warnings;
  @Inject ReadWarnings read;
  @Inject Wording wording;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * @param ifMatch the version that the caller looked at, or null
   * @throws ProblemException not-found, precondition-failed, warning-over when it is acknowledged
   *     or has ended, labelling-word
   */
  @Transactional
  public Warning acknowledge(String id, String ifMatch, AcknowledgeRequest request) {
    wording.require("action", request.action());
    var warning = warnings.lock(id).filter(read::visible).orElseThrow(ReadWarnings::notFound);
    if (Versions.expected(ifMatch).isPresent()) {
      Versions.require(ifMatch, warning.version());
    }
    if (warning.state() != Warning.State.OPEN) {
      throw ProblemException.of(
          AnalyticsProblem.WARNING_OVER, "Its state is " + warning.state() + ".");
    }
    warning.acknowledge(
        caller.user(),
        request.assessment(),
        request.action(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    warnings.settle();
    outbox.append(id, WarningAcknowledged.TYPE, WarningAcknowledged.of(warning));
    return warning;
  }
}
