package io.redress.workflow.notification;

import java.util.Map;

/** Where is written down what came of a mail about a warning. */
public interface MailTrail {
  /** Inside a transaction: adds a line to the timeline of the warning. */
  void noted(String warningId, String type, Map<String, ?> data);
}
