package io.redress.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** All corrections. */
@ApplicationScoped
class Corrections {
  private final EntityManager entities;

  @Inject
  Corrections(EntityManager entities) {
    this.entities = entities;
  }

  void add(Correction correction) {
    entities.persist(correction);
  }

  /** The latest corrections of an issue, newest first. */
  List<Correction> latest(String issueId, int most) {
    return entities
        .createQuery(
            "from Correction where complaintId = :issueId order by id desc", Correction.class)
        .setParameter("issueId", issueId)
        .setMaxResults(most)
        .getResultList();
  }
}
