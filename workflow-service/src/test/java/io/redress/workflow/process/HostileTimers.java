package io.redress.workflow.process;

import java.util.List;

/** Timers that come at once, without end, or never. */
final class HostileTimers extends HostileList {
  @Override
  void fill() {
    String date =
        bundled.substring(
            bundled.indexOf(REVIEW_DUE),
            bundled.indexOf(DUE, bundled.indexOf(REVIEW_DUE)) + DUE.length());
    for (String duration :
        List.of(
            "PT59S",
            "PT1S",
            "PT0S",
            "-PT1H",
            "P9999D",
            "R/PT1H",
            "${execution.id}",
            "1 minute",
            "P1Y",
            "P1W",
            "PT0.5S",
            "PT1M0.1S",
            "P367D",
            "PT99999999S",
            "PT1H/PT2H",
            "2001-01-01T00:00:00Z")) {
      add(
          "duration " + duration,
          date,
          REVIEW_DUE
              + "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">"
              + duration
              + "</bpmn:timeDuration>",
          "timer",
          "timer_reviewDue");
    }
    for (String cycle :
        List.of(
            "R/PT1S",
            "R/PT1H",
            "R5/PT1S",
            "R1000/PT1H",
            "0/1 * * * * ?",
            "#{execution.id}",
            "R0/PT1H",
            "R-1/PT1H",
            "R101/PT1H",
            "R2147483648/PT1H",
            "R3/PT59S",
            "R3/2001-01-01T00:00:00Z/PT1H",
            "R3/PT1H/2030-01-01T00:00:00Z",
            "R3/PT1H;R3/PT1S",
            "R3",
            "PT1H")) {
      add(
          "cycle " + cycle,
          date,
          REVIEW_DUE
              + "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">"
              + cycle
              + "</bpmn:timeCycle>",
          "timer",
          "timer_reviewDue");
    }
    for (String moment :
        List.of(
            "2001-01-01T00:00:00Z",
            "${execution.id}",
            "${caseFile.nextRound(execution)}",
            "${caseFile.followUpUntil(execution)}",
            " ${deadlines.due(execution, 'review')}")) {
      add(
          "date " + moment,
          date,
          REVIEW_DUE
              + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">"
              + moment
              + "</bpmn:timeDate>",
          EXPRESSION,
          "timer_reviewDue");
    }
    add(
        "unknown clock",
        date,
        date.replace("&#x27;review&#x27;", "'nothing'"),
        "unknown-clock",
        "timer_reviewDue");
    add(
        "no part of a clock",
        date,
        date.replace("&#x27;review&#x27;", "'review', 0"),
        "timer",
        "timer_reviewDue");
    add(
        "a duration with blanks",
        date,
        REVIEW_DUE
            + "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\"> PT1H</bpmn:timeDuration>",
        EXPRESSION,
        "timer_reviewDue");
    add(
        "many times a clock",
        date,
        date.replace("&#x27;review&#x27;", "'review', 1001"),
        "timer",
        "timer_reviewDue");
    add(
        "two times in one timer",
        date,
        date + "<bpmn:timeDuration>PT1H</bpmn:timeDuration>",
        "timer",
        "timer_reviewDue");
    add(
        "no time in a timer",
        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">" + DUE,
        "",
        "timer",
        "timer_");
    add(
        "due long ago",
        REVIEW
            + " name=\"Review the answer\" camunda:dueDate=\"${deadlines.due(execution,"
            + " &#x27;review&#x27;)}\"",
        REVIEW + " name=\"Review the answer\" camunda:dueDate=\"2001-01-01T00:00:00Z\"",
        EXPRESSION,
        "task_review");
    add(
        "due date by foreign call",
        REVIEW
            + " name=\"Review the answer\" camunda:dueDate=\"${deadlines.due(execution,"
            + " &#x27;review&#x27;)}\"",
        REVIEW + " name=\"Review the answer\" camunda:dueDate=\"${execution.id}\"",
        EXPRESSION,
        "task_review");
    add(
        "due at once",
        REVIEW
            + " name=\"Review the answer\" camunda:dueDate=\"${deadlines.due(execution,"
            + " &#x27;review&#x27;)}\"",
        REVIEW + " name=\"Review the answer\" camunda:dueDate=\"PT1S\"",
        EXPRESSION,
        "task_review");
  }
}
