package io.redress.callback.repair;

import io.redress.callback.erasure.ErasedCustomers;
import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.plan.CallbackResult;
import io.redress.callback.plan.Ratings;
import io.redress.callback.repair.DamageLog.Addition;
import io.redress.callback.repair.DamageLog.Captured;
import io.redress.callback.repair.DamageLog.Complaint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in what happened to a customer, from the events of all services, each in the transaction of
 * its inbox: counted once, however often it is delivered. Nothing is taken in of complaints whose
 * customers were erased.
 */
@ApplicationScoped
public class FoldDamage {

  private static final String SYSTEM = "redress";
  private static final Map<String, PainPoint> MISSED =
      Map.of(
          "LINE_BUSY", PainPoint.LINE_BUSY_NO_CALL_BACK,
          "QUEUE_LEFT", PainPoint.LINE_BUSY_NO_CALL_BACK,
          "CUT_OFF", PainPoint.CUT_OFF_NO_NOTICE,
          "MENU_GAVE_UP", PainPoint.MENU_DID_NOT_SOLVE_IT);

  private final ComplaintEvents events;
  private final ErasedCustomers erased;
  private final DamageLog log;
  private final JudgeDamage damage;
  private final MeasureRepair measure;
  private final RepairConfig config;

  FoldDamage(
      ComplaintEvents events,
      ErasedCustomers erased,
      DamageLog log,
      JudgeDamage damage,
      MeasureRepair measure,
      RepairConfig config) {
    this.events = events;
    this.erased = erased;
    this.log = log;
    this.damage = damage;
    this.measure = measure;
    this.config = config;
  }

  /** A complaint as it was registered. */
  public record Registered(
      String complaintId,
      String ticketNumber,
      String customer,
      String branch,
      String category,
      Instant at) {}

  /** What a customer said of the handling; ratings and reasons may be null. */
  public record Said(CallbackResult result, Ratings ratings, List<String> reasons) {}

  /** A complaint was registered: whose it is; and what came of an earlier repair. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void registered(Registered told) {
    if (isErased(told.complaintId())) {
      return;
    }
    Complaint complaint =
        new Complaint(told.complaintId(), told.ticketNumber(), told.customer(), told.branch());
    String customer = told.customer();
    Instant at = told.at();
    log.add(new Addition(complaint, 0, 0, 0, false, false, at));
    PainPoint point = config.categories().get(told.category());
    if (point != null) {
      capture(complaint, point, "complaint.registered", at);
    }
    measure.complainedAgain(customer, at);
    damage.judge(complaint);
  }

  /** An issue was reported again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void repeated(
      String complaintId, String ticketNumber, String customer, boolean reopened, Instant at) {
    if (isErased(complaintId)) {
      return;
    }
    Complaint complaint = new Complaint(complaintId, ticketNumber, customer, null);
    log.add(new Addition(complaint, 1, 0, 0, false, false, at));
    if (reopened) {
      capture(complaint, PainPoint.CLOSED_UNSOLVED, "complaint.repeated", at);
    }
    measure.complainedAgain(customer, at);
    damage.judge(complaint);
  }

  /** A case was escalated. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void escalated(String complaintId, int level, Instant at) {
    if (isErased(complaintId)) {
      return;
    }
    log.add(new Addition(unknown(complaintId), 0, level, 0, false, false, at));
    log.complaint(complaintId).ifPresent(damage::judge);
  }

  /**
   * A ticket was worked on from then until then at least; nothing happens where that is not long.
   *
   * @param source the event that tells it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void worked(String complaintId, Instant from, Instant until, String source) {
    if (Duration.between(from, until).compareTo(config.longWork()) < 0) {
      return;
    }
    events.lock(complaintId);
    log.complaint(complaintId)
        .ifPresent(
            complaint -> {
              capture(complaint, PainPoint.WORK_OVER_48_HOURS, source, until);
              damage.judge(complaint);
            });
  }

  /** A customer answered a callback, a survey, or the call after a visit. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void answered(String complaintId, Said said, String source, Instant at) {
    if (isErased(complaintId)) {
      return;
    }
    boolean satisfied = said.result() == CallbackResult.SATISFIED;
    boolean dissatisfied = said.result() == CallbackResult.DISSATISFIED;
    log.add(
        new Addition(unknown(complaintId), 0, 0, gap(said.ratings()), dissatisfied, satisfied, at));
    log.complaint(complaintId)
        .ifPresent(
            complaint -> {
              points(said).forEach(point -> capture(complaint, point, source, at));
              if (satisfied) {
                measure.satisfied(complaint.customer(), at);
              }
              damage.judge(complaint);
            });
  }

  /** Somebody wanted to speak to the operator and reached nobody. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void missed(String contactId, String customer, String reason, Instant at) {
    PainPoint point = MISSED.get(reason);
    if (point == null) {
      return;
    }
    log.latest(customer).map(Complaint::complaintId).ifPresent(events::lock);
    if (erased.hasCustomerSince(customer, at)) {
      return;
    }
    log.capture(customer, new Captured(contactId, point.name(), "contact.missed", SYSTEM, at));
    log.latest(customer).ifPresent(damage::judge);
  }

  /** With the complaint locked: an erasure is before this or after it. */
  private boolean isErased(String complaintId) {
    events.lock(complaintId);
    return erased.hasComplaint(complaintId);
  }

  private void capture(Complaint complaint, PainPoint point, String source, Instant at) {
    log.capture(
        complaint.customer(),
        new Captured(complaint.complaintId(), point.name(), source, SYSTEM, at));
  }

  private Set<PainPoint> points(Said said) {
    return said.reasons() == null || said.result() == CallbackResult.SATISFIED
        ? Set.of()
        : said.reasons().stream()
            .map(reason -> config.reasons().get(reason))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }

  private static Complaint unknown(String complaintId) {
    return new Complaint(complaintId, null, null, null);
  }

  private static int gap(Ratings ratings) {
    return ratings == null || ratings.expected() == null || ratings.perceived() == null
        ? 0
        : Math.max(0, ratings.expected() - ratings.perceived());
  }
}
