package io.redress.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Which tickets of other systems were taken over; each one once. */
@ApplicationScoped
class ImportedTickets {
  private final Session entities;

  @Inject
  ImportedTickets(Session entities) {
    this.entities = entities;
  }

  /** Notes that a ticket becomes this complaint; false when it became one before. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean isNew(ImportJob job, String externalId, String complaintId) {
    return entities
            .createNativeMutationQuery(
                "insert ignore into imported_ticket (source, external_id, complaint_id, import_id)"
                    + " values (:source, :external, :complaint, :import)")
            .setParameter("source", job.source)
            .setParameter("external", externalId)
            .setParameter("complaint", complaintId)
            .setParameter("import", job.id)
            .executeUpdate()
        == 1;
  }
}
