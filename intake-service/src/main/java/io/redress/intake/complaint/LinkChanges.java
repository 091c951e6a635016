package io.redress.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** How a ticket joined its issue as a duplicate, the last time. */
  Optional<LinkChange> joined(String complaintId) {
    return entities
        .createQuery(
            "from LinkChange where complaintId = :complaintId and what = :joined and alongWith is"
                + " null order by id desc",
            LinkChange.class)
        .setParameter("complaintId", complaintId)
        .setParameter("joined", LinkChange.What.JOINED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The repeats that joined an issue with a duplicate then. */
  Set<String> along(LinkChange joined) {
    return new HashSet<>(
        entities
            .createQuery(
                "select complaintId from LinkChange where alongWith = :duplicate and at = :at",
                String.class)
            .setParameter("duplicate", joined.complaintId)
            .setParameter("at", joined.at)
            .getResultList());
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
