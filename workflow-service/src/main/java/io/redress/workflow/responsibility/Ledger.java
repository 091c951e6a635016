package io.redress.workflow.responsibility;

import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.notification.Notify;
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

  /** What else the ledger keeps. */
  public enum Happened {
    /** A clock of first responsibility was missed. */
    BREACH,
    /** A department said that the case is not its own. */
    RETURNED,
    /** First responsibility was offered; it is where it was. */
    OFFERED,
    /** The offer came to nothing. */
    REFUSED,
    WITHDRAWN,
    LAPSED,
    CANCELLED,
    /** A work item changed hands. */
    TRANSFERRED
  }

  /**
   * Who did something and why.
   *
   * @param person {@code null} where the diagram or a clock did it
   * @param reason a code or a sentence of this service
   * @param words as the person wrote them, or {@code null}
   */
  public record Why(String person, String reason, String words) {}

  /** A person, or any of a department. */
  public record Holder(String person, String department) {}

  /** Of the first-responsible person. */
  private static final String LEADER = "team-leader";

  private final CaseJournal journal;
  private final Notify notify;
  private final Clock clock;

  Ledger(CaseJournal journal, Notify notify, Clock clock) {
    this.journal = journal;
    this.notify = notify;
    this.clock = clock;
  }

  /** Somebody became responsible. */
  public void assigned(CaseFile file, Kind kind, String person, String department, String reason) {
    assigned(file, kind, new Holder(person, department), null, new Why(null, reason, null));
  }

  /**
   * Somebody became responsible in the place of somebody else.
   *
   * @param from who was before; {@code null} where nobody was
   */
  public void assigned(CaseFile file, Kind kind, Holder to, Holder from, Why why) {
    ResponsibilityEntry entry = entry(file, kind.name(), to, from, why);
    entry.persist();
    journal
        .fact(file, "responsibility.assigned")
        .with("person", to.person())
        .with("department", to.department())
        .with("kind", kind)
        .with("round", file.round)
        .with("at", entry.at)
        .record();
  }

  /** The first-responsible department missed a clock; it counts against it. */
  public void breached(CaseFile file, String clockName) {
    ResponsibilityEntry entry =
        entry(
            file,
            Happened.BREACH.name(),
            new Holder(file.firstPerson, file.firstDepartment),
            null,
            new Why(null, clockName, null));
    entry.persist();
    journal
        .fact(file, "responsibility.breached")
        .with("person", file.firstPerson)
        .with("department", file.firstDepartment)
        .with("kind", Kind.FIRST)
        .with("clock", clockName)
        .with("round", file.round)
        .with("at", entry.at)
        .record();
    notify.tell(file, "responsibility.breached", null, LEADER, file.firstDepartment);
  }

  /** A department said that a case is not its own. */
  public void returned(CaseFile file, String department, String person, String words) {
    ResponsibilityEntry entry =
        entry(
            file,
            Happened.RETURNED.name(),
            new Holder(null, department),
            null,
            new Why(person, "not theirs", words));
    entry.persist();
    journal
        .fact(file, "responsibility.returned")
        .with("department", department)
        .with("returns", file.returns)
        .with("round", file.round)
        .with("at", entry.at)
        .record();
  }

  /** A work item changed hands. Its own events tell of it. */
  public void transferred(CaseFile file, String workItemId, Holder to, Holder from, Why why) {
    ResponsibilityEntry entry = entry(file, Happened.TRANSFERRED.name(), to, from, why);
    entry.workItemId = workItemId;
    entry.persist();
  }

  /** First responsibility was offered. */
  void offered(CaseFile file, HandOver offer) {
    kept(file, offer, Happened.OFFERED, new Why(offer.offeredBy, "offered", offer.reason));
    offer(file, offer, "responsibility.offered").with("until", offer.answerUntil).record();
  }

  /** Somebody accepted, and is first-responsible from now on. */
  void accepted(CaseFile file, HandOver offer) {
    offer(file, offer, "responsibility.accepted").record();
    assigned(
        file,
        Kind.FIRST,
        new Holder(file.firstPerson, file.firstDepartment),
        offer.from(),
        new Why(offer.answeredBy, "accepted", offer.reason));
  }

  /** The offer came to nothing: whoever was first-responsible still is. */
  void declined(CaseFile file, HandOver offer) {
    kept(
        file,
        offer,
        Happened.valueOf(offer.state.name()),
        new Why(offer.answeredBy, "stays where it was", offer.answer));
    offer(file, offer, "responsibility.declined").with("outcome", offer.state).record();
  }

  private void kept(CaseFile file, HandOver offer, Happened happened, Why why) {
    entry(file, happened.name(), offer.to(), offer.from(), why).persist();
  }

  private CaseJournal.Fact offer(CaseFile file, HandOver offer, String type) {
    boolean accepted = offer.state == HandOver.State.ACCEPTED;
    return journal
        .fact(file, type)
        .with("handOverId", offer.id)
        .with("kind", Kind.FIRST)
        .with("person", accepted ? file.firstPerson : offer.toPerson)
        .with("department", offer.toDepartment)
        .with("fromPerson", offer.fromPerson)
        .with("fromDepartment", offer.fromDepartment)
        .with("round", file.round)
        .with("at", offer.answeredAt == null ? offer.offeredAt : offer.answeredAt);
  }

  private ResponsibilityEntry entry(CaseFile file, String kind, Holder to, Holder from, Why why) {
    ResponsibilityEntry entry = new ResponsibilityEntry();
    entry.id = Ids.next();
    entry.complaintId = file.complaintId;
    entry.at = clock.instant();
    entry.kind = kind;
    entry.person = to.person();
    entry.department = to.department();
    entry.round = file.round;
    entry.reason = why.reason();
    entry.byPerson = why.person();
    entry.words = why.words();
    if (from != null) {
      entry.fromPerson = from.person();
      entry.fromDepartment = from.department();
    }
    return entry;
  }
}
