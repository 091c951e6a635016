package io.redress.analytics.figure;

import io.redress.analytics.fact.Closing;
import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Registration;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The figures of how complaints are taken and worked on; a part of the {@link Catalogue}. */
final class HandlingFigures {
  private static final Duration LONG = Duration.ofHours(48);

  /** Of the fields that its category wants, in ten-thousandths: below, it must be completed. */
  private static final int COMPLETE = 6_000;

  private static final Wording NO_ENQUIRIES = new Wording("enquiries", "咨询");
  private static final Wording COMPLAINTS = new Wording("complaints registered", "登记的投诉");
  private static final Wording WITH_CASE =
      new Wording("complaints whose lifecycle began", "已进入处理流程的投诉");
  private static final Wording WITHOUT_CASE =
      new Wording("enquiries, repeat tickets, complaints resolved on the spot", "咨询、重复工单、当场解决的投诉");
  private static final Wording ANSWERED =
      new Wording("complaints whose customer had an answer", "客户已得到答复的投诉");
  private static final Wording UNANSWERED =
      new Wording("enquiries, repeat tickets, complaints not answered yet", "咨询、重复工单、尚未答复的投诉");

  private static final Wording UNRESOLVED =
      new Wording(
          "enquiries, duplicates, withdrawn complaints, complaints not resolved yet",
          "咨询、重复单、已撤诉、尚未解决的投诉");

  private HandlingFigures() {}

  static List<Figure> all() {
    return List.of(
        share(
            "high-frequency",
            Placement.REGISTRATION,
            new Wording("Complaints of high-frequency customers", "高频次投诉客户投诉占比"),
            new Wording(
                "complaints whose customer was of high frequency then", "登记时或处理中客户属于高频次投诉客户的投诉"),
            COMPLAINTS,
            NO_ENQUIRIES,
            Catalogue::isComplaint,
            ComplaintFact::highFrequency),
        share(
            "misidentified",
            Placement.REGISTRATION,
            new Wording("Misidentified", "受理识别错误率"),
            new Wording(
                "reports whose first category or nature was corrected, or found wrong at"
                    + " verification",
                "首次分类或性质被更正，或核实后认定有误的工单"),
            new Wording("all reports registered", "登记的全部工单"),
            new Wording("none", "无"),
            fact -> true,
            HandlingFigures::isMisidentified),
        share(
            "complete",
            Placement.REGISTRATION,
            new Wording("Complete at registration", "登记信息完整率"),
            new Wording(
                "reports with at least 60 % of the fields of their category filled",
                "登记信息填写达到该类别要求六成以上的工单"),
            new Wording("reports whose completeness was measured", "已计算完整度的工单"),
            new Wording("none", "无"),
            HandlingFigures::hasCompleteness,
            fact -> completeness(fact) >= COMPLETE),
        measure(
                "completeness",
                Unit.LEVEL,
                Placement.REGISTRATION,
                new Wording("Completeness", "登记信息完整度"),
                new Wording(
                    "reports, each with the share of the fields of its category that were filled",
                    "工单，逐单取其类别要求字段的填写比例"),
                new Wording("none", "无"),
                HandlingFigures::hasCompleteness)
            .measuring(HandlingFigures::completeness),
        share(
            "over-48-hours",
            Placement.RESOLUTION,
            new Wording("Over 48 hours", "超48小时工单占比"),
            new Wording(
                "complaints resolved more than 48 hours after registration", "登记后超过48小时才解决的投诉"),
            new Wording("complaints resolved", "已解决的投诉"),
            UNRESOLVED,
            Catalogue::isResolved,
            HandlingFigures::tookLong),
        measure(
                "resolution-time",
                Unit.HOURS,
                Placement.RESOLUTION,
                new Wording("Time to resolve", "解决时长"),
                new Wording(
                    "complaints, each with the time from registration to resolution, waiting for"
                        + " the customer included",
                    "投诉，逐单取登记至解决的时长，含等待客户的时间"),
                UNRESOLVED,
                Catalogue::isResolved)
            .measuring(HandlingFigures::resolutionSeconds),
        measure(
                "perceived-handling-time",
                Unit.HOURS,
                Placement.FEEDBACK,
                new Wording("Perceived handling time", "客户感知处理时长"),
                new Wording(
                    "complaints, each with the time from registration to the customer's first answer,"
                        + " waiting for the customer left out",
                    "投诉，逐单取登记至客户首次得到答复的时长，扣除等待客户的时间"),
                UNANSWERED,
                HandlingFigures::isAnswered)
            .measuring(HandlingFigures::handlingSeconds, "waiting-for-customer"),
        measure(
                "waiting-for-customer",
                Unit.HOURS,
                Placement.FEEDBACK,
                new Wording("Waiting for the customer", "等待客户时长"),
                new Wording(
                    "complaints, each with the time up to the first answer in which it waited for its"
                        + " customer",
                    "投诉，逐单取首次答复前等待客户的时长"),
                UNANSWERED,
                HandlingFigures::isAnswered)
            .measuring(HandlingFigures::waitingSeconds),
        share(
            "several-departments",
            Placement.REGISTRATION,
            new Wording("Needing several departments", "跨部门处理占比"),
            new Wording("complaints that two or more departments worked on", "两个及以上部门共同处理的投诉"),
            new Wording("complaints of which the departments are known", "已明确处理部门的投诉"),
            WITHOUT_CASE,
            fact -> Catalogue.isComplaint(fact) && fact.departments() > 0,
            fact -> fact.departments() > 1),
        share(
            "returned",
            Placement.REGISTRATION,
            new Wording("Returned between departments", "部门间退单率"),
            new Wording("complaints that a department said are not its own", "被部门退回至少一次的投诉"),
            WITH_CASE,
            WITHOUT_CASE,
            HandlingFigures::hasCase,
            fact -> fact.returns() > 0),
        share(
            "returned-twice",
            Placement.REGISTRATION,
            new Wording("Decided by a coordinator", "协调裁定率"),
            new Wording(
                "complaints returned twice, so that a coordinator decided", "被退回两次、由协调人裁定的投诉"),
            WITH_CASE,
            WITHOUT_CASE,
            HandlingFigures::hasCase,
            fact -> fact.returns() > 1),
        share(
                "responsibility-breached",
                Placement.REGISTRATION,
                new Wording("First responsibility breached", "首问责任超时率"),
                new Wording(
                    "complaints of which first contact or progress was missed, by the first"
                        + " responsible department",
                    "首次联系或进展反馈超时的投诉，按首问责任部门"),
                WITH_CASE,
                WITHOUT_CASE,
                HandlingFigures::hasCase,
                fact -> fact.breaches() > 0)
            .by(ComplaintFact::firstDepartment),
        share(
            "reopened",
            Placement.FEEDBACK,
            new Wording("Another round", "返工率"),
            new Wording("complaints that were worked on again after an answer", "答复后又重新处理的投诉"),
            ANSWERED,
            UNANSWERED,
            HandlingFigures::isAnswered,
            fact -> fact.rounds() > 1 || fact.reopened()));
  }

  private static Figure share(
      String name,
      Placement placement,
      Wording title,
      Wording numerator,
      Wording denominator,
      Wording exclusions,
      Predicate<ComplaintFact> population,
      Predicate<ComplaintFact> counted) {
    return new Figure(
        name,
        1,
        Unit.SHARE,
        placement,
        title,
        numerator,
        denominator,
        exclusions,
        population,
        counted);
  }

  private static Figure measure(
      String name,
      Unit unit,
      Placement placement,
      Wording title,
      Wording numerator,
      Wording exclusions,
      Predicate<ComplaintFact> population) {
    return new Figure(
        name, 1, unit, placement, title, numerator, null, exclusions, population, fact -> true);
  }

  private static boolean isMisidentified(ComplaintFact fact) {
    var registered = fact.registration().map(Registration::nature).filter("COMPLAINT"::equals);
    return fact.misidentified() || registered.isPresent() && !Catalogue.isComplaint(fact);
  }

  private static boolean hasCompleteness(ComplaintFact fact) {
    return fact.registration().map(Registration::completeness).isPresent();
  }

  private static int completeness(ComplaintFact fact) {
    return fact.registration().map(Registration::completeness).orElse(0);
  }

  private static boolean hasCase(ComplaintFact fact) {
    return Catalogue.isComplaint(fact) && fact.hasCase();
  }

  private static boolean isAnswered(ComplaintFact fact) {
    return Catalogue.isComplaint(fact) && fact.toldAt().isPresent();
  }

  private static boolean tookLong(ComplaintFact fact) {
    return toResolution(fact).compareTo(LONG) > 0;
  }

  private static long resolutionSeconds(ComplaintFact fact) {
    return Math.max(0, toResolution(fact).toSeconds());
  }

  /** Of a complaint that was resolved. */
  private static Duration toResolution(ComplaintFact fact) {
    var registeredAt = fact.registration().map(Registration::registeredAt).orElseThrow();
    var resolvedAt = fact.closing().map(Closing::resolvedAt).or(fact::onTheSpotAt).orElseThrow();
    return Duration.between(registeredAt, resolvedAt);
  }

  private static long handlingSeconds(ComplaintFact fact) {
    return Math.max(0, total(fact).minus(waited(fact)).toSeconds());
  }

  private static long waitingSeconds(ComplaintFact fact) {
    return waited(fact).toSeconds();
  }

  private static Duration total(ComplaintFact fact) {
    var registeredAt = fact.registration().map(Registration::registeredAt);
    return Duration.between(registeredAt.orElseThrow(), fact.toldAt().orElseThrow());
  }

  private static Duration waited(ComplaintFact fact) {
    return fact.waitedUntil(fact.toldAt().orElseThrow());
  }
}
