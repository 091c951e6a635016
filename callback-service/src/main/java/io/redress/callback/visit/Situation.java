package io.redress.callback.visit;

/**
 * What a visitor meets: a help for staff in what to do now. Never a label on the person, never
 * shown to them, never published.
 */
public enum Situation {
  NEEDS_IT_NOW(
      "Say first what can be done today and by whom; then test together.", "先说明今天能做什么、由谁做，再一起测试。"),
  UPSET(
      "Listen to the end, repeat what you heard, apologise for what went wrong.",
      "先听完，复述要点，对不当之处致歉。"),
  SPECIFIC_REQUEST(
      "Write the request down word for word; say at once what you cannot decide.",
      "逐字记录诉求；自己不能决定的当场说明。"),
  REPEATEDLY_AFFECTED(
      "Know the earlier tickets by heart; begin with what is different this time.",
      "熟悉以往工单；先说这次有何不同。"),
  ORDINARY(
      "Follow the conduct checklist; leave the leaflet and your number.", "按行为规范进行；留下宣传单和联系电话。"),
  LOYAL_DEMANDING(
      "Thank for the years with us; explain in detail, they know the subject.",
      "感谢多年支持；他们懂行，解释要详细。");

  private final String en;
  private final String zh;

  Situation(String en, String zh) {
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
