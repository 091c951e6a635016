package io.redress.workflow.notification;

/** What is written: the ticket and what happened, nothing of the customer. */
record NotificationText(String subject, String text) {

  static NotificationText of(Notification told, String address) {
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
