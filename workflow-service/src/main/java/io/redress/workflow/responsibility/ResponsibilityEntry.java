package io.redress.workflow.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One line of the ledger: who became responsible, from whom, by whom and why; or which clock they
 * missed. Added, never changed, but for its words when a customer is erased.
 */
@Entity
@Table(name = "responsibility_entry")
class ResponsibilityEntry extends PanacheEntityBase {
  @Id public String id;
  public String complaintId;
  public Instant at;

  /** A {@link Ledger.Kind}, or one of the words of {@link Ledger.Happened}. */
  public String kind;

  public String person;
  public String department;
  public int round;

  /** A code, or a sentence of this service. */
  public String reason;

  /** The item that changed hands, where it was an item and not the case. */
  public String workItemId;

  public String fromPerson;
  public String fromDepartment;

  /** Who did it; {@code null} where the diagram or a clock did. */
  public String byPerson;

  /** The reason as somebody wrote it. Stays in this service. */
  @Convert(converter = SealedLedgerWords.class)
  public String words;
}
