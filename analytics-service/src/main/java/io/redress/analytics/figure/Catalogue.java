package io.redress.analytics.figure;

import static io.redress.analytics.figure.Figure.count;

import io.redress.analytics.fact.CallbackOutcome;
import io.redress.analytics.fact.Closing;
import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.MissedContact;
import io.redress.analytics.fact.PlanUse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All figures of the product, each defined here and nowhere else. */
public final class Catalogue {
  private static final Wording NONE = new Wording("none", "无");
  private static final Wording NO_ENQUIRIES = new Wording("enquiries", "咨询");
  private static final Set<String> NEVER_RESOLVED = Set.of("WITHDRAWN", "DUPLICATE", "ENQUIRY");
  private static final Set<String> NEVER_CALLED = Set.of("NOT_SAMPLED", "CANCELLED");

  /** The counts by hour and the products, which are no figure but are made with them. */
  private static final String HOURS = "hours:3";

  private static final List<Figure.Builder> OWN =
      List.of(
          count(
              "volume",
              Placement.REGISTRATION,
              new Wording("Volume", "受理总量"),
              new Wording("all reports registered: new, repeat, enquiries", "登记的全部工单：新生成、重复及咨询"),
              NONE,
              fact -> true),
          count(
                  "volume-new",
                  Placement.REGISTRATION,
                  new Wording("New complaints", "新生成工单量"),
                  new Wording("complaints registered as new tickets", "登记为新生成工单的投诉"),
                  new Wording("repeat tickets, enquiries", "重复工单、咨询"),
                  fact -> isComplaint(fact) && !isRepeat(fact))
              .version(2),
          count(
                  "volume-repeat",
                  Placement.REGISTRATION,
                  new Wording("Repeat complaints", "重复投诉量"),
                  new Wording("complaints registered as repeat tickets", "登记为重复工单的投诉"),
                  new Wording("new tickets, enquiries", "新生成工单、咨询"),
                  fact -> isComplaint(fact) && isRepeat(fact))
              .version(2),
          count(
                  "volume-enquiry",
                  Placement.REGISTRATION,
                  new Wording("Enquiries", "咨询量"),
                  new Wording(
                      "reports registered as enquiries, or found to be one at verification",
                      "登记为咨询，或核实后认定为咨询的工单"),
                  new Wording("complaints", "投诉"),
                  fact -> !isComplaint(fact))
              .version(2),
          Figure.named("repeat-rate")
              .version(2)
              .is(Unit.SHARE)
              .placed(Placement.REGISTRATION)
              .titled(new Wording("Repeat rate", "重复投诉率"))
              .counting(
                  new Wording("complaints registered as repeat tickets", "登记为重复工单的投诉"),
                  Catalogue::isRepeat)
              .outOf(new Wording("complaints registered", "登记的投诉"), Catalogue::isComplaint)
              .without(NO_ENQUIRIES),
          Figure.named("fcr")
              .version(3)
              .is(Unit.SHARE)
              .placed(Placement.REGISTRATION)
              .titled(new Wording("First-contact resolution", "首次解决率"))
              .counting(
                  new Wording(
                      "new complaints resolved on the spot and not reported again since",
                      "当场解决且此后未再次投诉的新生成工单"),
                  fact -> fact.onTheSpotAt().isPresent() && fact.repeats() == 0)
              .outOf(
                  new Wording("new complaints registered", "新生成工单"),
                  fact -> isComplaint(fact) && !isRepeat(fact) && fact.withdrawnAt().isEmpty())
              .without(
                  new Wording("repeat tickets, enquiries, withdrawn complaints", "重复工单、咨询、已撤诉工单")),
          Figure.named("resolved-in-time")
              .version(2)
              .is(Unit.SHARE)
              .placed(Placement.RESOLUTION)
              .titled(new Wording("Resolved in time", "限时解决率"))
              .counting(
                  new Wording(
                      "complaints resolved before the deadline of their lane, or on the spot",
                      "在所属通道时限内解决或当场解决的投诉"),
                  Catalogue::isInTime)
              .outOf(new Wording("complaints resolved", "已解决的投诉"), Catalogue::isResolved)
              .without(
                  new Wording(
                      "enquiries, duplicates, withdrawn complaints, complaints not resolved yet",
                      "咨询、重复单、已撤诉、尚未解决的投诉")),
          Figure.named("satisfied")
              .version(2)
              .is(Unit.SAMPLED_SHARE)
              .placed(Placement.LAST_ANSWER)
              .titled(new Wording("Satisfied", "满意率"))
              .counting(
                  new Wording(
                      "complaints whose customer's latest answer is: satisfied", "客户最近一次评价为满意的投诉"),
                  fact -> isSatisfied(fact.answer()))
              .outOf(
                  new Wording(
                      "complaints whose customer answered: satisfied, so-so or dissatisfied",
                      "客户作出评价（满意、一般、不满意）的投诉"),
                  fact -> isComplaint(fact) && fact.answer().isPresent())
              .without(
                  new Wording(
                      "enquiries, not sampled, not reached, callback cancelled",
                      "咨询、未抽中、未接通、已取消回访")),
          Figure.named("satisfied-at-first")
              .version(2)
              .is(Unit.SAMPLED_SHARE)
              .placed(Placement.FIRST_ANSWER)
              .titled(new Wording("Satisfied at the first callback", "首次回访满意率"))
              .counting(
                  new Wording(
                      "complaints whose customer's first answer is: satisfied", "客户首次评价为满意的投诉"),
                  fact -> isSatisfied(fact.firstAnswer()))
              .outOf(
                  new Wording(
                      "complaints whose customer answered: satisfied, so-so or dissatisfied",
                      "客户作出评价（满意、一般、不满意）的投诉"),
                  fact -> isComplaint(fact) && fact.firstAnswer().isPresent())
              .without(
                  new Wording(
                      "enquiries, not sampled, not reached, callback cancelled; later rounds",
                      "咨询、未抽中、未接通、已取消回访；后续轮次")),
          Figure.named("not-reached")
              .version(2)
              .is(Unit.SAMPLED_SHARE)
              .placed(Placement.LAST_CALLBACK)
              .titled(new Wording("Not reached", "回访未接通率"))
              .counting(
                  new Wording("complaints whose latest callback reached nobody", "最近一次回访未接通的投诉"),
                  fact ->
                      fact.callback()
                          .map(CallbackOutcome::result)
                          .filter("NOT_REACHED"::equals)
                          .isPresent())
              .outOf(
                  new Wording("complaints whose latest callback was made", "最近一次回访已实施的投诉"),
                  Catalogue::isCalled)
              .without(new Wording("enquiries, not sampled, callback cancelled", "咨询、未抽中、已取消回访")),
          Figure.named("plan-hit-rate")
              .is(Unit.SHARE)
              .placed(Placement.PLAN_USE)
              .titled(new Wording("Plan hit rate", "预案命中率"))
              .counting(
                  new Wording("complaints whose answer says that its plan fitted", "答复注明所用预案适用的工单"),
                  fact -> fact.planUse().filter(PlanUse::fitted).isPresent())
              .outOf(
                  new Wording(
                      "complaints whose latest answer that was made with a plan says whether it fitted",
                      "最近一次按预案答复并注明预案是否适用的工单"),
                  fact -> fact.planUse().isPresent())
              .without(
                  new Wording(
                      "answers made without a plan, or that do not say whether it fitted",
                      "未使用预案或未注明是否适用的答复")),
          count(
              "missed-contacts",
              Placement.MISSED_CONTACT,
              new Wording("Missed contacts", "未接通来电"),
              new Wording(
                  "promises to call a customer back who had reached nobody, each once however often"
                      + " the customer was missed",
                  "客户来电未接通而作出的回电承诺，无论未接通几次只计一次"),
              NONE,
              fact -> fact.missedContact().isPresent()),
          Figure.named("promises-broken")
              .is(Unit.SHARE)
              .placed(Placement.MISSED_CONTACT)
              .titled(new Wording("Broken promises to call back", "回电承诺未兑现率"))
              .counting(
                  new Wording("promises of which nobody called in time", "未在承诺时限内回电的承诺"),
                  fact -> fact.missedContact().filter(MissedContact::isBroken).isPresent())
              .outOf(
                  new Wording("promises that were kept or broken", "已兑现或未兑现的回电承诺"),
                  fact -> fact.missedContact().filter(MissedContact::isDecided).isPresent())
              .without(new Wording("promises that can still be kept", "仍在时限内的承诺")),
          escalations(
              "escalations",
              Placement.ESCALATION,
              "Escalated complaints",
              "升级投诉量",
              "any level",
              "任一级"),
          escalations(
              "escalations-level-1",
              Placement.ESCALATION_1,
              "Escalated to level 1",
              "一级升级量",
              "level 1 (team leader)",
              "一级（班组长）"),
          escalations(
              "escalations-level-2",
              Placement.ESCALATION_2,
              "Escalated to level 2",
              "二级升级量",
              "level 2 (head of department)",
              "二级（部门一把手）"),
          escalations(
              "escalations-level-3",
              Placement.ESCALATION_3,
              "Escalated to level 3",
              "三级升级量",
              "level 3 (company leadership)",
              "三级（公司领导）"));

  private static final List<Figure> FIGURES =
      Stream.of(OWN, HandlingFigures.all(), AnswerFigures.all())
          .flatMap(List::stream)
          .map(Figure.Builder::build)
          .toList();

  private Catalogue() {}

  /** In the order in which they are shown. */
  public static List<Figure> figures() {
    return FIGURES;
  }

  public static Optional<Figure> named(String name) {
    return FIGURES.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  /**
   * Changes with any version, with the zone that cuts the days and with what is set up of other
   * rows: all must then be made anew.
   */
  public static String definitions(ZoneId zone, String others) {
    var versions =
        FIGURES.stream()
            .map(figure -> figure.name() + ":" + figure.version())
            .sorted()
            .collect(Collectors.joining(",", zone.getId() + ",", "," + HOURS + others));
    return Fingerprint.of(versions);
  }

  private static Figure.Builder escalations(
      String name, Placement placement, String en, String zh, String level, String levelZh) {
    return count(
        name,
        placement,
        new Wording(en, zh),
        new Wording(
            "complaints that reached " + level + ", each once", "升级到" + levelZh + "的投诉，每件只计一次"),
        NONE,
        fact -> true);
  }

  static boolean isComplaint(ComplaintFact fact) {
    return "COMPLAINT".equals(fact.nature())
        && fact.registration().isPresent()
        && !ended(fact, Set.of("ENQUIRY"));
  }

  static boolean isRepeat(ComplaintFact fact) {
    return fact.registration().filter(known -> "REPEAT".equals(known.type())).isPresent();
  }

  private static boolean ended(ComplaintFact fact, Set<String> dispositions) {
    return fact.closing().map(Closing::disposition).filter(dispositions::contains).isPresent();
  }

  static boolean isResolved(ComplaintFact fact) {
    return isComplaint(fact)
        && !ended(fact, NEVER_RESOLVED)
        && (fact.onTheSpotAt().isPresent()
            || fact.closing()
                .filter(end -> end.resolvedInTime() != null && end.resolvedAt() != null)
                .isPresent());
  }

  private static boolean isInTime(ComplaintFact fact) {
    return fact.closing().map(Closing::resolvedInTime).orElse(true);
  }

  private static boolean isSatisfied(Optional<CallbackOutcome> answer) {
    return answer.map(CallbackOutcome::result).filter("SATISFIED"::equals).isPresent();
  }

  private static boolean isCalled(ComplaintFact fact) {
    return isComplaint(fact)
        && fact.callback()
            .map(CallbackOutcome::result)
            .filter(r -> !NEVER_CALLED.contains(r))
            .isPresent();
  }
}
