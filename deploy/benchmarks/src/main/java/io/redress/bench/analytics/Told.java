package io.redress.bench.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What the services tell of one complaint that is resolved, called back and closed: ten events of
 * the forty or so that there are, of those that figures read all.
 */
enum Told {
  REGISTERED(
      "intake",
      "complaint.registered",
      0,
      """
      "type": "NEW", "nature": "COMPLAINT", "channel": "{channel}", "category": "{category}",
       "categoryGroup": "{group}", "lane": "STANDARD", "tier": "ORDINARY", "branch": "{branch}",
       "customer": "{customer}", "registeredAt": "{at}",
       "firstResponsible": {"person": "agent.lin", "department": "customer-care"},
       "completeness": 0.75, "urgent": false, "highFrequency": false, "product": "Family plan 99"}"""),
  STARTED(
      "workflow",
      "case.started",
      0,
      """
      "caseId": "{id}", "process": "complaint-lifecycle", "processVersion": 1, "lane": "STANDARD",
       "round": 1, "startedAt": "{at}",
       "firstResponsible": {"person": "agent.lin", "department": "customer-care"}}"""),
  ENTERED(
      "workflow",
      "stage.entered",
      0,
      """
      "stage": "verify", "element": "task_verify", "round": 1, "at": "{at}"}"""),
  CREATED(
      "workflow",
      "workItem.created",
      0,
      """
      "workItemId": "{id}", "element": "task_verify", "stage": "verify",
       "name": "Verify the complaint", "department": "complaint-centre", "role": "handler",
       "round": 1, "dueAt": "{at}", "at": "{at}"}"""),
  SET(
      "workflow",
      "deadline.set",
      0,
      """
      "deadlineId": "{id}", "deadline": "resolve", "percent": 100, "element": "timer_resolveLevel2",
       "round": 1, "startedAt": "{at}", "dueAt": "{at}", "department": "customer-care",
       "at": "{at}"}"""),
  COMPLETED(
      "workflow",
      "workItem.completed",
      10,
      """
      "workItemId": "{id}", "element": "task_verify", "stage": "verify",
       "name": "Verify the complaint", "department": "complaint-centre", "role": "handler",
       "round": 1, "dueAt": "{at}", "at": "{at}", "assignee": "handler.wu", "outcome": "complaint"}"""),
  APPROVED(
      "workflow",
      "resolution.approved",
      60,
      """
      "round": 1, "cause": "cell overload at the stadium", "measure": "carrier added",
       "department": "network-quality", "departments": ["network-quality", "network-maintenance"],
       "handler": "handler.wu", "approvedBy": "reviewer.he", "plan": "P-000123/2",
       "planFitted": true, "at": "{at}"}"""),
  ASKED(
      "workflow",
      "callback.requested",
      70,
      """
      "caseId": "{id}", "round": 1, "requestedAt": "{at}", "dueAt": "{at}", "lane": "STANDARD",
       "tier": "ORDINARY", "category": "{category}", "channel": "{channel}", "branch": "{branch}",
       "customer": "{customer}", "repeat": false, "highFrequency": false,
       "escalationLevel": 0, "leadDepartment": "network-quality",
       "departments": ["network-quality"], "handlers": ["handler.wu", "reviewer.he"]}"""),
  ANSWERED(
      "callback",
      "callback.completed",
      100,
      """
      "callbackId": "{id}", "caseId": "{id}", "round": 1, "result": "{result}",
       "cause": "ANSWERED", "ratings": {"acceptance": 4, "handling": 3, "result": 4},
       "reasons": [], "attempts": 1, "completedAt": "{at}"}"""),
  CLOSED(
      "workflow",
      "case.closed",
      100,
      """
      "caseId": "{id}", "disposition": "RESOLVED", "callbackResult": "{result}", "rounds": 1,
       "lane": "STANDARD", "resolvedAt": "{at}", "closedAt": "{at}", "resolvedInTime": {inTime},
       "escalationLevel": 0, "leadDepartment": "network-quality",
       "departments": ["network-quality"]}""");

  private static final String BEGINNING =
      "{\"complaintId\": \"{id}\", \"ticketNumber\": \"261122-000042-7\", ";

  final String source;
  final String type;
  private final int minutes;
  private final String template;

  Told(String source, String type, int minutes, String template) {
    this.source = source;
    this.type = type;
    this.minutes = minutes;
    this.template = BEGINNING + template;
  }

  /** When it is told of a complaint of that registration. */
  Instant at(Instant registered) {
    return registered.plus(Duration.ofMinutes(minutes));
  }

  /** The same in SQL. */
  String at(String registered) {
    return "timestampadd(minute, %d, %s)".formatted(minutes, registered);
  }

  /**
   * The data of the event.
   *
   * @param facts what stands for each name in braces, but for {@code at}
   */
  String data(Instant registered, Map<String, String> facts) {
    var data = template.replace("{at}", at(registered).toString());
    for (var fact : facts.entrySet()) {
      data = data.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return data;
  }

  /** The same in SQL; the facts are expressions. */
  String data(String registered, Map<String, String> facts) {
    var sql = replaced("'" + template + "'", "at", iso(at(registered)));
    for (var fact : facts.entrySet()) {
      if (template.contains("{" + fact.getKey() + "}")) {
        sql = replaced(sql, fact.getKey(), fact.getValue());
      }
    }
    return sql;
  }

  private static String iso(String time) {
    return "date_format(%s, '%%Y-%%m-%%dT%%H:%%i:%%sZ')".formatted(time);
  }

  private static String replaced(String text, String name, String value) {
    return "replace(%s, '{%s}', %s)".formatted(text, name, value);
  }
}
