package io.redress.analytics.figure;

import io.redress.analytics.fact.CallbackOutcome;
import io.redress.analytics.fact.Closing;
import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.MissedContact;
import io.redress.analytics.fact.PlanUse;
import io.redress.analytics.fact.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Which moment of a complaint decides the day that it is counted on. */
public enum Placement {
  REGISTRATION("day of registration", "登记日", f -> f.registration().map(Registration::registeredAt)),
  RESOLUTION("day of resolution", "解决日", Placement::resolvedAt),
  FEEDBACK("day on which the customer had the first answer", "客户首次得到答复之日", ComplaintFact::toldAt),
  PLAN_USE(
      "day of the latest answer that judges its plan",
      "最近一次评价预案的答复日",
      f -> f.planUse().map(PlanUse::at)),
  MISSED_CONTACT(
      "day on which the customer was first missed",
      "客户首次未接通之日",
      f -> f.missedContact().map(MissedContact::missedAt)),
  LAST_CALLBACK(
      "day of the latest callback", "最近一次回访日", f -> f.callback().map(CallbackOutcome::at)),
  LAST_ANSWER(
      "day of the customer's latest answer", "客户最近一次评价日", f -> f.answer().map(CallbackOutcome::at)),
  FIRST_ANSWER(
      "day of the customer's first answer",
      "客户首次评价日",
      f -> f.firstAnswer().map(CallbackOutcome::at)),
  ESCALATION("day of the first escalation", "首次升级日", Placement::escalatedAt),
  ESCALATION_1("day on which level 1 was first reached", "首次升级到一级之日", f -> f.escalatedAt(1)),
  ESCALATION_2("day on which level 2 was first reached", "首次升级到二级之日", f -> f.escalatedAt(2)),
  ESCALATION_3("day on which level 3 was first reached", "首次升级到三级之日", f -> f.escalatedAt(3));

  private final Wording wording;
  private final Function<ComplaintFact, Optional<Instant>> moment;

  Placement(String en, String zh, Function<ComplaintFact, Optional<Instant>> moment) {
    this.wording = new Wording(en, zh);
    this.moment = moment;
  }

  public Wording wording() {
    return wording;
  }

  /** Empty when it has not happened, as far as is known. */
  Optional<Instant> at(ComplaintFact fact) {
    return moment.apply(fact);
  }

  private static Optional<Instant> resolvedAt(ComplaintFact fact) {
    return fact.closing().map(Closing::resolvedAt).or(fact::onTheSpotAt);
  }

  private static Optional<Instant> escalatedAt(ComplaintFact fact) {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(fact::escalatedAt)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
