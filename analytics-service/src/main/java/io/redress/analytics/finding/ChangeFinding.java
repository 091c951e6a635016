package io.redress.analytics.finding;

import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;

/**
 * Leads a finding from its proposal to its end. Every step is kept with who took it, when and why;
 * of two people at once one wins. What follows from a finding being taken up is told once.
 */
@ApplicationScoped
public class ChangeFinding {
  private static final Logger LOG = Logger.getLogger(ChangeFinding.class);

  @Inject Findings findings;
  @Inject FreezeTarget freeze;
  @Inject ReadFindings read;
  @Inject Wording wording;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Takes a finding up, or changes what is done about it. The value before is frozen; it stays
   * where the same is asked for again.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, finding-state,
   *     invalid-field, labelling-word, and what may be wrong with a figure
   */
  @Transactional
  public Finding plan(String id, String ifMatch, MeasureRequest request) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("measure", request.measure());
    texts.put("reason", request.reason());
    wording.require(texts);
    var finding = lock(id, ifMatch);
    if (finding.state() == FindingState.UNDER_WAY && isBlank(request.reason())) {
      throw ProblemException.invalid("reason", "is missing", "Say why the measure is changed.");
    }
    var target = freeze.freeze(request.target(), request.date(), finding.branch());
    var first =
        finding.plan(request.owner().strip(), request.measure().strip(), request.date(), target);
    var now = now();
    outbox.append(id, FindingPlanned.TYPE, FindingPlanned.of(finding, caller.user(), now));
    if (first) {
      act(finding, now);
    }
    var reason = isBlank(request.reason()) ? null : request.reason().strip();
    return did(finding, first ? FindingAction.PLANNED : FindingAction.CHANGED, reason, now);
  }

  /**
   * Ends a finding: its measure is adopted, or declined.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, finding-state,
   *     labelling-word
   */
  @Transactional
  public Finding decide(String id, String ifMatch, DecisionRequest request) {
    wording.require("reason", request.reason());
    var finding = lock(id, ifMatch);
    var now = now();
    finding.end(request.outcome(), request.reason().strip(), now);
    outbox.append(id, FindingEnded.type(finding), FindingEnded.of(finding, caller.user()));
    var action =
        finding.state() == FindingState.ADOPTED ? FindingAction.ADOPTED : FindingAction.DECLINED;
    return did(finding, action, finding.reason(), now);
  }

  /** What other services do about it. */
  private void act(Finding finding, Instant now) {
    if (finding.weakSpot() == WeakSpot.KNOWLEDGE) {
      outbox.append(finding.id(), PlanDraftAsked.TYPE, PlanDraftAsked.of(finding, now));
    } else if (finding.weakSpot() == WeakSpot.SKILL) {
      outbox.append(finding.id(), TrainingNoted.TYPE, TrainingNoted.of(finding, now));
    }
  }

  private Finding lock(String id, String ifMatch) {
    var finding = findings.lock(id).filter(read.reach()::covers).orElseThrow(Findings::notFound);
    Versions.require(ifMatch, finding.version());
    return finding;
  }

  private Finding did(Finding finding, FindingAction action, String reason, Instant now) {
    findings.add(new FindingStep(finding, action, caller.user(), reason, now));
    findings.settle();
    LOG.infof("Finding stepped: findingId=%s action=%s", finding.id(), action);
    return finding;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
