package io.redress.intake.missed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * Customers who reported something while somebody was to call them back. Looked up from time to
 * time, so that a registration costs nothing for it: one probe of an index for each open promise.
 */
@ApplicationScoped
class CalledAgain {
  private final Session entities;

  @Inject
  CalledAgain(Session entities) {
    this.entities = entities;
  }

  /** A promise that waits, and what its customer registered since the contact was missed. */
  record Again(String contactId, String complaintId) {}

  /** Some of those there are; one statement. */
  @Transactional
  List<Again> open(int most) {
    return entities
        .createNativeQuery(
            "select again.id, again.complaint from (select m.id as id, (select r.complaint_id from"
                + " report r where r.customer = m.customer and r.registered_at >= m.last_at order by"
                + " r.registered_at limit 1) as complaint from missed_contact m where m.open = true"
                + " and m.status = 'WAITING') again where again.complaint is not null",
            Object[].class)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Again((String) row[0], (String) row[1]))
        .toList();
  }
}
