package io.redress.callback.visit;

/** When it can be solved, with the measures that go with it. */
public enum Outlook {
  PLANNED_CONSTRUCTION(
      "Name the works and their date; offer an indoor repeater until then; note the date to call.",
      "说明建设计划和时间；期间提供室内放大器；记下回访日期。"),
  NOT_FOR_NOW(
      "Say so plainly and why; offer what helps otherwise: Wi-Fi calling, another plan, leaving free"
          + " of charge.",
      "如实说明原因；提供替代办法：Wi-Fi通话、更换套餐、免费解约。"),
  SOON(
      "Name the day and the person; open the follow-up work before you leave.",
      "说明日期和负责人；离开前开立跟进工作。");

  private final String en;
  private final String zh;

  Outlook(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  String en() {
    return en;
  }

  String zh() {
    return zh;
  }
}
