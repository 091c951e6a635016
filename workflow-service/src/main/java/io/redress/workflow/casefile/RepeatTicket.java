package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A repeat ticket, and the complaint whose case it joined. */
@Entity
@Table(name = "repeat_ticket")
class RepeatTicket extends PanacheEntityBase {
  @Id public String repeatComplaintId;
  public String complaintId;

  /**
   * Notes that it was parted from that case; nothing where it had joined another one since.
   *
   * @return whether the case has repeats left
   */
  static boolean parted(String repeatComplaintId, String complaintId) {
    delete("repeatComplaintId = ?1 and complaintId = ?2", repeatComplaintId, complaintId);
    return count("complaintId", complaintId) > 0;
  }

  /** Notes it; a ticket that had joined another case before, and was parted from it, joins anew. */
  static void joined(String repeatComplaintId, String complaintId) {
    RepeatTicket ticket =
        RepeatTicket.<RepeatTicket>findByIdOptional(repeatComplaintId).orElseGet(RepeatTicket::new);
    ticket.repeatComplaintId = repeatComplaintId;
    ticket.complaintId = complaintId;
    ticket.persist();
  }
}
