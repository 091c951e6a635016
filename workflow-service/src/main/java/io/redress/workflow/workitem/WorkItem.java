package io.redress.workflow.workitem;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.Counting;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A piece of work for a department: one user task of a case's diagram. */
@Entity
@Table(name = "work_item")
public class WorkItem extends PanacheEntityBase {
  /** OPEN and CLAIMED wait for somebody; the others are the end. */
  public enum State {
    OPEN,
    CLAIMED,
    COMPLETED,
    CANCELLED
  }

  /** Whose department an item's department is. */
  public enum Owner {
    FIRST,
    LEAD;

    /** What a diagram's property says; {@code null} where it names a department or none. */
    public static Owner of(String property) {
      return property == null
          ? null
          : switch (property.strip()) {
            case "${firstDepartment}" -> FIRST;
            case "${leadDepartment}" -> LEAD;
            default -> null;
          };
    }
  }

  @Id public String id;
  public String complaintId;
  public String ticketNumber;
  public String processDefinitionId;
  public String element;
  public String stage;
  public String name;
  public String department;

  /** The item goes with them to another department; or {@code null}. */
  @Enumerated(EnumType.STRING)
  public Owner departmentOf;

  public String role;
  public String assignee;

  /** Who has it done by the assignee, answers for it and gets it back; {@code null} for nobody. */
  public String delegatedBy;

  public String notBy = "";

  /** Outcomes of the form that are not open for this item, separated by commas. */
  public String closedOutcomes = "";

  @Enumerated(EnumType.STRING)
  public Lane lane;

  public int round;

  /** Whether it goes on beside the lifecycle, and says nothing of where the case is. */
  public boolean background;

  @Enumerated(EnumType.STRING)
  public State state = State.OPEN;

  @Column(name = "is_open", insertable = false, updatable = false)
  public Integer isOpen;

  public Instant dueAt;

  /**
   * The clock that gave the due time and when it began, so that it moves with the lane; or null.
   */
  public String dueClock;

  public Instant dueFrom;

  @Embedded public Counting counting = new Counting();

  /** {@link #dueAt}, or a far day for items without one: what the inbox sorts by. */
  public Instant sortDueAt;

  public Instant createdAt;
  public Instant claimedAt;
  public Instant endedAt;
  public String outcome;

  /** The item from which this is asked beside the diagram; {@code null} for a step of a diagram. */
  public String askedBy;

  /** What is asked. Stays in this service. */
  @Convert(converter = SealedQuestion.class)
  public String question;

  /** When nobody waits for the answer any longer; {@code null} where that is never, or it ended. */
  public Instant giveUpAt;

  /** What was filled in, as JSON. Stays in this service. */
  @Convert(converter = SealedResult.class)
  public String result;

  @Version public long version;

  /** Elements whose performers must not perform this one. */
  Set<String> notByElements() {
    return split(notBy);
  }

  /** It is due then; {@code null} for at no time. */
  void due(Instant at) {
    dueAt = at;
    sortDueAt = at == null ? WorkItems.NO_DUE_TIME : at;
  }

  /** Outcomes that are not open for this item. */
  public Set<String> closed() {
    return split(closedOutcomes);
  }

  /** Whether somebody asked for it, and not the diagram. */
  boolean isAsked() {
    return askedBy != null;
  }

  /** Whether somebody does it for somebody else who answers for it. */
  boolean isDelegatedTo(String user) {
    return delegatedBy != null && user.equals(assignee);
  }

  /** Whether somebody can still work on it. */
  public boolean open() {
    return state == State.OPEN || state == State.CLAIMED;
  }

  private static Set<String> split(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
