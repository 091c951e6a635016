package io.redress.intake.history;

import io.redress.intake.classification.Names;

/** What hurt a customer, as far as intake knows of it. */
public enum PainPointKind {
  MENU_DID_NOT_SOLVE("The menu did not solve it, and was given up", "自助菜单未能解决问题"),
  LINE_BUSY("The line was busy, or the queue too long", "线路忙或排队过久"),
  CUT_OFF("The call was cut off", "通话中断"),
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
