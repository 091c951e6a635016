package io.redress.intake.complaint;

import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** All messages. */
@ApplicationScoped
class Messages {
  private final EntityManager entities;

  @Inject
  Messages(EntityManager entities) {
    this.entities = entities;
  }

  void add(Message message) {
    entities.persist(message);
  }

  boolean has(String id) {
    return entities.find(Message.class, id) != null;
  }

  /**
   * One message of an issue.
   *
   * @throws ProblemException not-found
   */
  Message get(String issueId, String id) {
    Message message = Ids.isValid(id) ? entities.find(Message.class, id) : null;
    if (message == null || !message.complaintId.equals(issueId)) {
      throw ProblemException.of(
          CommonProblem.NOT_FOUND, "The complaint has no message with this id.");
    }
    return message;
  }

  /** Those of them that the customer may read. */
  List<Message> toCustomerAfter(String issueId, String id, int most) {
    return entities
        .createQuery(
            "from Message where complaintId = :issueId and id > :id and audience = :customer order"
                + " by id",
            Message.class)
        .setParameter("issueId", issueId)
        .setParameter("id", id)
        .setParameter("customer", Audience.CUSTOMER)
        .setMaxResults(most)
        .getResultList();
  }

  /** Messages of an issue in the order in which they came, after the given one. */
  List<Message> after(String issueId, String id, int most) {
    return entities
        .createQuery(
            "from Message where complaintId = :issueId and id > :id order by id", Message.class)
        .setParameter("issueId", issueId)
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultList();
  }
}
