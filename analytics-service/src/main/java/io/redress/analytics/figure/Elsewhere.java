package io.redress.analytics.figure;

import java.time.ZoneId;
import java.util.List;

/**
 * A figure that is defined here as all are, and read at an address of its own because it is no sum
 * of complaints over days.
 */
public record Elsewhere(
    String name,
    int version,
    Unit unit,
    Wording title,
    Wording numerator,
    Wording denominator,
    Wording exclusions,
    Wording placement,
    String href) {
  private static final List<Elsewhere> FIGURES =
      List.of(
          new Elsewhere(
              "backlog",
              1,
              Unit.COUNT,
              new Wording("Backlog by age", "在途工单（按时长）"),
              new Wording(
                  "complaints that were open at the end of the day, by the time since registration",
                  "当日结束时尚未办结的投诉，按登记以来的时长"),
              null,
              new Wording("enquiries, repeat tickets", "咨询、重复工单"),
              new Wording("end of each day, as it was known then", "每日终了，以当时所知为准"),
              "/api/v1/backlog"),
          new Elsewhere(
              "complaints-per-10000",
              2,
              Unit.RATE,
              new Wording("Complaints per 10,000 subscribers", "万人投诉量"),
              new Wording("complaints registered: new and repeat", "登记的投诉：新生成及重复"),
              new Wording(
                  "subscribers of the month, of several months the mean; none where the number of a"
                      + " month is missing",
                  "当月用户数，跨月取平均；缺任一月份的用户数则不计算"),
              new Wording("enquiries", "咨询"),
              Placement.REGISTRATION.wording(),
              "/api/v1/subscriber-rates"),
          new Elsewhere(
              "high-frequency-customers",
              1,
              Unit.COUNT,
              new Wording("High-frequency customers", "高频次投诉客户数"),
              new Wording(
                  "customers with 3 complaints in 7 days or 8 in 30 at an instant (active), or so in"
                      + " the 12 months before and not then (inactive); the share of active ones in"
                      + " all complaints of 30 days, and the causes, beside",
                  "某一时刻7天内投诉3次或30天内投诉8次的客户（活跃），或此前12个月内曾经如此而当时不再如此的客户（非活跃）；"
                      + "并列其在30天全部投诉中的占比及原因"),
              null,
              new Wording("enquiries, withdrawn complaints", "咨询、已撤诉工单"),
              new Wording("the instant that is asked for", "所查询的时刻"),
              "/api/v1/high-frequency-customers/summary"),
          new Elsewhere(
              "launches-against-expectation",
              2,
              Unit.RATIO,
              new Wording("Launches against expectation", "新产品与营销活动投诉量（对比预期）"),
              new Wording(
                  "complaints that name what was launched, in the districts concerned, on the whole"
                      + " days from its date to the end of its watch",
                  "自上线之日起至监测期结束的完整日内，在相关区域涉及该产品或活动的投诉"),
              new Wording("complaints expected on the same days", "同期预期投诉量"),
              new Wording("enquiries, launches that were not launched, today", "咨询、未上线的产品与活动、当日"),
              new Wording("the date of the launch", "上线日期"),
              "/api/v1/launches/against-expectation"));

  /** Whether one is called so. */
  public static boolean isThere(String name) {
    return FIGURES.stream().anyMatch(figure -> figure.name.equals(name));
  }

  /**
   * The one that is called so.
   *
   * @throws IllegalArgumentException where none is
   */
  public static Elsewhere named(String name) {
    return FIGURES.stream()
        .filter(figure -> figure.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no figure " + name));
  }

  static List<Elsewhere> figures() {
    return FIGURES;
  }

  FigureDefinitionView view(ZoneId zone) {
    return new FigureDefinitionView(
        name,
        version,
        unit,
        title,
        numerator,
        denominator,
        exclusions,
        placement,
        zone.getId(),
        href);
  }
}
