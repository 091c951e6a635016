package io.redress.local.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is closed is closed everywhere; what is open can go on. */
final class ClosedOrAlive implements Invariant {
  private static final String OPEN_ITEMS =
      "select distinct complaint_id from workflow.work_item where state in ('OPEN', 'CLAIMED')";
  private static final String RUNNING_DEADLINES =
      "select distinct complaint_id from workflow.deadline where state = 'RUNNING'";

  /** Processes without a case: what they are about, their instance, and whether they are over. */
  private static final List<String> OTHERS =
      List.of(
          "select warning_id, process_instance_id, if(state = 'ENDED', 'over', '')"
              + " from workflow.warning_file",
          "select step_id, process_instance_id, if(state = 'OPEN', '', 'over')"
              + " from workflow.repair_work");

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Database database = evidence.database();
    Set<String> items = new HashSet<>(database.column(OPEN_ITEMS));
    Set<String> deadlines = new HashSet<>(database.column(RUNNING_DEADLINES));
    Set<String> engine = engineInstances(database);
    Map<String, Integer> started = counted(evidence, "case.started");
    Map<String, Integer> ended = counted(evidence, "case.closed");
    for (List<String> row :
        database.rows(
            "select complaint_id, status, disposition, process_instance_id"
                + " from workflow.case_file")) {
      String id = row.get(0);
      boolean closed = "CLOSED".equals(row.get(1));
      int starts = started.getOrDefault(id, 0);
      int ends = ended.getOrDefault(id, 0);
      if (ends != (closed ? starts : starts - 1)) {
        found.add("case " + id + " started " + starts + " and closed " + ends + " times");
      }
      if (closed) {
        note(found, row.get(2).isEmpty(), "closed case " + id + " has no disposition");
        note(found, items.contains(id), "closed case " + id + " has an open work item");
        note(found, deadlines.contains(id), "closed case " + id + " has a running deadline");
        note(
            found,
            engine.contains(row.get(3)),
            "closed case " + id + " has jobs, tasks or executions in the engine");
      } else {
        boolean alive = items.contains(id) || engine.contains(row.get(3));
        note(found, !alive, "open case " + id + " has nothing that can go on");
      }
      engine.remove(row.get(3));
    }
    OTHERS.forEach(query -> others(database.rows(query), engine, found));
    engine.forEach(instance -> found.add("process instance " + instance + " belongs to nothing"));
    statuses(database, found);
    return found;
  }

  private static void others(List<List<String>> rows, Set<String> engine, List<String> found) {
    for (List<String> row : rows) {
      boolean over = !row.get(2).isEmpty();
      boolean runs = engine.remove(row.get(1));
      note(found, over && runs, row.get(0) + " is over and has something in the engine");
      note(found, !over && !runs, row.get(0) + " has nothing that can go on");
    }
  }

  private static Set<String> engineInstances(Database database) {
    Set<String> instances = new HashSet<>();
    instances.addAll(
        database.column("select distinct PROC_INST_ID_ from workflow.ACT_RU_EXECUTION"));
    instances.addAll(database.column("select distinct PROC_INST_ID_ from workflow.ACT_RU_TASK"));
    instances.addAll(
        database.column(
            "select distinct PROCESS_INSTANCE_ID_ from workflow.ACT_RU_JOB"
                + " where PROCESS_INSTANCE_ID_ is not null"));
    return instances;
  }

  private static void statuses(Database database, List<String> found) {
    database
        .rows(
            "select f.complaint_id, f.status, f.disposition, c.status, c.disposition"
                + " from workflow.case_file f join intake.complaint c on c.id = f.complaint_id"
                + " where (f.status = 'CLOSED') <> (c.status = 'CLOSED')"
                + " or f.status = 'CLOSED' and c.disposition <> f.disposition")
        .forEach(row -> found.add("case and complaint differ: " + String.join(" ", row)));
  }

  private static Map<String, Integer> counted(Evidence evidence, String type) {
    Map<String, Set<String>> ids = new HashMap<>();
    evidence.events().stream()
        .filter(event -> event.type().equals(type))
        .forEach(e -> ids.computeIfAbsent(e.key(), k -> new HashSet<>()).add(e.id()));
    Map<String, Integer> counts = new HashMap<>();
    ids.forEach((key, distinct) -> counts.put(key, distinct.size()));
    return counts;
  }

  private static void note(List<String> found, boolean violated, String text) {
    if (violated) {
      found.add(text);
    }
  }
}
