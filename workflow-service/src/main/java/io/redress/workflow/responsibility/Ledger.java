package io.redress.workflow.responsibility;

import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Who answers for a case. Entries are added, never changed; callers hold the case's lock. */
@ApplicationScoped
public class Ledger {
  /** In which way somebody answers for a case. */
  public enum Kind {
    FIRST,
    LEAD,
    COOPERATING,
    HEAD,
    COORDINATOR
  }

  private final CaseJournal journal;
  private final Clock clock;

  Ledger(CaseJournal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** Somebody became responsible. */
  public void assigned(CaseFile file, Kind kind, String person, String department, String reason) {
    ResponsibilityEntry entry = entry(file, kind.name(), person, department, reason);
    journal
        .fact(file, "responsibility.assigned")
        .with("person", person)
        .with("department", department)
        .with("kind", kind)
        .with("round", file.round)
        .with("at", entry.at)
        .record();
  }

  /** The first-responsible department missed a clock; it counts against it. */
  public void breached(CaseFile file, String clockName) {
    ResponsibilityEntry entry =
        entry(file, "BREACH", file.firstPerson, file.firstDepartment, clockName);
    journal
        .fact(file, "responsibility.breached")
        .with("person", file.firstPerson)
        .with("department", file.firstDepartment)
        .with("kind", Kind.FIRST)
        .with("clock", clockName)
        .with("round", file.round)
        .with("at", entry.at)
        .record();
  }

  /** A department said that a case is not its own. */
  public void returned(CaseFile file, String department) {
    ResponsibilityEntry entry = entry(file, "RETURNED", null, department, "not theirs");
    journal
        .fact(file, "responsibility.returned")
        .with("department", department)
        .with("returns", file.returns)
        .with("round", file.round)
        .with("at", entry.at)
        .record();
  }

  private ResponsibilityEntry entry(
      CaseFile file, String kind, String person, String department, String reason) {
    ResponsibilityEntry entry = new ResponsibilityEntry();
    entry.id = Ids.next();
    entry.complaintId = file.complaintId;
    entry.at = clock.instant();
    entry.kind = kind;
    entry.person = person;
    entry.department = department;
    entry.round = file.round;
    entry.reason = reason;
    entry.persist();
    return entry;
  }
}
