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

  /** Notes it; a ticket that had joined another case before, and was parted from it, joins anew. */
  static void joined(String repeatComplaintId, String complaintId) {
    RepeatTicket ticket =
        RepeatTicket.<RepeatTicket>findByIdOptional(repeatComplaintId).orElseGet(RepeatTicket::new);
    ticket.repeatComplaintId = repeatComplaintId;
    ticket.complaintId = complaintId;
    ticket.persist();
  }
}
