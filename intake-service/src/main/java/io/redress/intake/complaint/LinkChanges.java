package io.redress.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What became of links between tickets; nothing of it is ever changed. */
@ApplicationScoped
class LinkChanges {
  private final EntityManager entities;

  @Inject
  LinkChanges(EntityManager entities) {
    this.entities = entities;
  }

  void add(LinkChange change) {
    entities.persist(change);
  }

  /** Of a ticket, the latest first. */
  List<LinkChange> latest(String complaintId, int most) {
    return entities
        .createQuery(
            "from LinkChange where complaintId = :complaintId order by id desc", LinkChange.class)
        .setParameter("complaintId", complaintId)
        .setMaxResults(most)
        .getResultList();
  }
}
