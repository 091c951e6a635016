package io.redress.callback.survey;

import io.redress.callback.order.ComplaintEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All survey links. */
@ApplicationScoped
class Surveys {

  private final EntityManager entities;
  private final ComplaintEvents events;

  Surveys(EntityManager entities, ComplaintEvents events) {
    this.entities = entities;
    this.events = events;
  }

  void add(SurveyLink link) {
    entities.persist(link);
  }

  Optional<SurveyLink> withHash(String hash) {
    return entities
        .createQuery("from SurveyLink l where l.tokenHash = :hash", SurveyLink.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  Optional<SurveyLink> ofCallback(String callbackId) {
    return entities
        .createQuery("from SurveyLink l where l.callbackId = :callback", SurveyLink.class)
        .setParameter("callback", callbackId)
        .getResultStream()
        .findFirst();
  }

  Optional<SurveyLink> find(String id) {
    return Optional.ofNullable(entities.find(SurveyLink.class, id));
  }

  /** The link as it is now, locked until the transaction ends. */
  SurveyLink lock(SurveyLink link) {
    entities.refresh(link, LockModeType.PESSIMISTIC_WRITE);
    return link;
  }

  /** Those of a complaint, locked after it. */
  @SuppressWarnings("unchecked")
  List<SurveyLink> ofComplaint(String complaintId) {
    events.lock(complaintId);
    return entities
        .createNativeQuery(
            "select * from survey_link force index (survey_complaint)"
                + " where complaint_id = :complaint order by id for update",
            SurveyLink.class)
        .setParameter("complaint", complaintId)
        .getResultList();
  }

  /**
   * Links whose time has passed, the longest waiting first, locked with their complaints; those of
   * others left out.
   */
  @SuppressWarnings("unchecked")
  List<SurveyLink> lockExpired(Instant now, int limit) {
    List<SurveyLink> due =
        entities
            .createNativeQuery(
                "select * from survey_link where next_change_at <= :now order by next_change_at"
                    + " limit :limit for update skip locked",
                SurveyLink.class)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .getResultList();
    return events.free(due, link -> link.complaintId);
  }
}
