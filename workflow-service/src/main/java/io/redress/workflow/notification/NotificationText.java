package io.redress.workflow.notification;

/** What is written: the ticket or warning and what happened, nothing of the customer. */
record NotificationText(String subject, String text) {

  static NotificationText of(Notification told, String address) {
    return told.warningId == null ? ofCase(told, address) : ofWarning(told, address);
  }

  private static NotificationText ofWarning(Notification told, String address) {
    String department = told.department == null ? "" : " (" + told.department + ")";
    return new NotificationText(
        "Warning, level %d: %s / 预警，第 %d 级".formatted(told.level, told.about, told.level),
        """
        More complaints than usual: %s%s
        %s

        投诉量超出常态：%s%s
        """
            .formatted(told.about, department, address, told.about, department));
  }

  private static NotificationText ofCase(Notification told, String address) {
    String happened = happened(told);
    String zh = happenedInChinese(told);
    String department = told.department == null ? "" : " (" + told.department + ")";
    return new NotificationText(
        told.ticketNumber + ": " + happened + " / " + zh,
        """
        %s%s
        Ticket: %s, round %d
        %s

        %s%s
        工单：%s，第 %d 轮
        """
            .formatted(
                happened,
                department,
                told.ticketNumber,
                told.round,
                address,
                zh,
                department,
                told.ticketNumber,
                told.round));
  }

  private static String happened(Notification told) {
    return told.level == null
        ? "a clock of first responsibility was missed"
        : "escalation to level " + told.level;
  }

  private static String happenedInChinese(Notification told) {
    return told.level == null ? "首问责任时限未守" : "升级至第 " + told.level + " 级";
  }
}
