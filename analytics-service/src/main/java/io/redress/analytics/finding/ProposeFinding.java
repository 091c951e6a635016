package io.redress.analytics.finding;

import io.redress.analytics.figure.AskFigure;
import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;

/** Names a weak spot: anybody of the staff may. */
@ApplicationScoped
public class ProposeFinding {
  private static final Logger LOG = Logger.getLogger(ProposeFinding.class);

  @Inject Findings findings;
  @Inject FindingSources sources;
  @Inject AskFigure askFigure;
  @Inject Idempotency idempotency;
  @Inject Wording wording;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * @param key idempotency key, or null
   * @return its id
   * @throws ProblemException invalid-field, labelling-word, or what {@link Idempotency} refuses
   */
  @Transactional
  public String propose(String key, FindingRequest request) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("title", request.title());
    texts.put("description", request.description());
    wording.require(texts);
    require(request.weakSpot(), WeakSpot.KNOWLEDGE, "category", request.category());
    require(request.weakSpot(), WeakSpot.SKILL, "department", request.department());
    sources.check(request.source());
    var id = Ids.next();
    return idempotency
        .once(key, "proposeFinding", request, id, () -> create(id, request))
        .resourceId();
  }

  private static void require(WeakSpot spot, WeakSpot that, String field, String value) {
    if (spot == that && value == null) {
      throw ProblemException.invalid(
          field, "is missing", "A finding about " + that + " names it: what follows goes there.");
    }
  }

  private void create(String id, FindingRequest request) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var finding =
        new Finding(id, request, askFigure.branch(null, ReadFindings.LEADING), caller.user(), now);
    findings.add(finding);
    findings.add(new FindingStep(finding, FindingAction.PROPOSED, caller.user(), null, now));
    outbox.append(id, FindingProposed.TYPE, FindingProposed.of(finding));
    LOG.infof("Finding proposed: findingId=%s weakSpot=%s", id, finding.weakSpot());
  }
}
