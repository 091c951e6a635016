package io.redress.intake.complaint;

import io.redress.intake.classification.Names;

/** Why a report takes a faster lane than the standard one. */
public enum LaneReason {
  EMERGENCY_CATEGORY(
      Lane.EMERGENCY, "The category is an emergency: outage or safety", "该类别属于紧急情况：通信中断或涉及安全"),
  MARKED_URGENT(Lane.EMERGENCY, "A supervisor marked it urgent", "主管已标记为紧急"),
  PRIVILEGED_TIER(Lane.GREEN, "The customer is a VIP or a key account", "客户为VIP或重点客户"),
  /** It falls into a special period, and takes one lane faster than otherwise. */
  SPECIAL_PERIOD(Lane.STANDARD, "It falls into a special period: one lane faster", "处于特殊时期，提升一级通道"),
  /** The issue that it repeats is in a faster lane already. */
  ISSUE_IS_FASTER(Lane.STANDARD, "The issue that it repeats is in this lane", "所重复的投诉已在该通道");

  private final Lane lane;
  private final Names names;

  LaneReason(Lane lane, String en, String zh) {
    this.lane = lane;
    this.names = new Names(en, zh);
  }

  /** The slowest lane that this reason allows. */
  Lane lane() {
    return lane;
  }

  Names names() {
    return names;
  }
}
