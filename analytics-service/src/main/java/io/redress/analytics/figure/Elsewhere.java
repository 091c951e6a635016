package io.redress.analytics.figure;

import java.time.ZoneId;
import java.util.List;

/**
 * A figure that is defined here as all are, and read at an address of its own because it is no sum
 * of complaints over days.
 */
record Elsewhere(
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
              1,
              Unit.RATE,
              new Wording("Complaints per 10,000 subscribers", "万人投诉量"),
              new Wording("complaints registered: new and repeat", "登记的投诉：新生成及重复"),
              new Wording(
                  "subscribers of the month, of several months the mean; none where the number of a"
                      + " month is missing",
                  "当月用户数，跨月取平均；缺任一月份的用户数则不计算"),
              new Wording("enquiries", "咨询"),
              Placement.REGISTRATION.wording(),
              "/api/v1/subscriber-rates"));

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
