package io.redress.analytics.launch;

import io.redress.analytics.figure.Wording;

/** What an audit may find missing. */
public enum Missing {
  OWNER("Nobody is named who answers for it.", "未指定负责人。"),
  DATE("There is no date.", "未填写上线日期。"),
  EXPECTATION("Nobody said how many complaints are expected.", "未填写预期投诉量。"),
  CATEGORIES("No category is named that it concerns.", "未填写涉及的投诉分类。"),
  PLAN("No response plan is named.", "未指定投诉预案。"),
  PLAN_NOT_IN_FORCE(
      "The response plan is not published, or its version is no longer in force.",
      "投诉预案尚未发布，或所引用的版本已失效。"),
  PLAN_NOT_VALID("The response plan may not be used on the day of the launch.", "上线当日投诉预案不在有效期内。"),
  PLAN_STALE(
      "The response plan will have to be looked through again before the launch.",
      "投诉预案在上线之前已到复审日期。"),
  PLAN_RULE_EXPIRED(
      "A rule that the response plan rests on is not valid any more on the day of the launch.",
      "上线当日投诉预案所依据的规定已失效。"),
  PLAN_OTHER_CATEGORIES(
      "The response plan is not for all categories that are concerned.", "投诉预案未覆盖全部涉及的投诉分类。");

  private final Wording message;

  Missing(String en, String zh) {
    message = new Wording(en, zh);
  }

  Wording message() {
    return message;
  }
}
