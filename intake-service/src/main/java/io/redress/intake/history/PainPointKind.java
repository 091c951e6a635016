package io.redress.intake.history;

import io.redress.intake.classification.Names;

/** What hurt a customer, as far as intake knows of it. */
public enum PainPointKind {
  WORK_OVER_48_HOURS("Work on a ticket took over 48 hours", "工单处理超过48小时"),
  CLOSED_UNSOLVED("A ticket was closed unsolved", "工单未解决即关闭");

  private final Names names;

  PainPointKind(String en, String zh) {
    this.names = new Names(en, zh);
  }

  Names names() {
    return names;
  }
}
