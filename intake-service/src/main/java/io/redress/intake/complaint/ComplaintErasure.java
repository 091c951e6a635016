package io.redress.intake.complaint;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.intake.ticket.TrackingCode;
import io.redress.kit.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Of a complaint everything is left that is counted: category, nature, lane, times, channel,
 * product, completeness, how it ended. Its words are not, nor its messages; and it can no longer be
 * tracked.
 */
@ApplicationScoped
class ComplaintErasure implements HoldsPersonalData {
  private static final int TOGETHER = 500;
  private static final int SHOWN = 20;

  private final Session entities;
  private final Idempotency idempotency;

  @Inject
  ComplaintErasure(Session entities, Idempotency idempotency) {
    this.entities = entities;
    this.idempotency = idempotency;
  }

  @Override
  public List<String> open(String customer) {
    return entities
        .createQuery(
            "select ticketNumber from Complaint where customer = :customer"
                + " and standing.status <> :closed order by registeredAt",
            String.class)
        .setParameter("customer", customer)
        .setParameter("closed", Standing.CLOSED)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  @Override
  public void erase(Erasing erasing) {
    List<String> ids = erasing.complaints();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      words(ids.subList(from, Math.min(ids.size(), from + TOGETHER)));
    }
    entities
        .createMutationQuery(
            "update Complaint set customer = :tombstone, narrative.title = :nothing,"
                + " narrative.description = null, narrative.expectation = null,"
                + " narrative.incidentPlace = null, narrative.incidentPoint = null,"
                + " onTheSpot.measure = null, trackingCode = :nobodys, version = version + 1"
                + " where customer = :customer")
        .setParameter("tombstone", erasing.tombstone())
        .setParameter("nothing", "")
        .setParameter("nobodys", TrackingCode.random().value())
        .setParameter("customer", erasing.customer())
        .executeUpdate();
  }

  /** What was said about them; and that the requests which said it were made, in their hashes. */
  private void words(List<String> complaints) {
    List<String> written = new ArrayList<>(complaints);
    written.addAll(
        entities
            .createQuery("select id from Message where complaintId in :ids", String.class)
            .setParameter("ids", complaints)
            .getResultList());
    idempotency.forget(written);
    entities
        .createMutationQuery("delete from Message where complaintId in :ids")
        .setParameter("ids", complaints)
        .executeUpdate();
    entities
        .createMutationQuery("update LinkChange set reason = null where complaintId in :ids")
        .setParameter("ids", complaints)
        .executeUpdate();
    entities
        .createMutationQuery("update Correction set reason = :nothing where complaintId in :ids")
        .setParameter("nothing", "")
        .setParameter("ids", complaints)
        .executeUpdate();
  }
}
