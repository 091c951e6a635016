package io.redress.intake.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The stages that cases went through. */
@ApplicationScoped
public class ReachedStages {
  private final Session entities;

  @Inject
  ReachedStages(Session entities) {
    this.entities = entities;
  }

  /** A case entered a stage; told twice it is kept once. */
  @Transactional
  public void reached(String complaintId, String stage, Instant at) {
    entities
        .createNativeMutationQuery(
            "insert ignore into ticket_stage (complaint_id, at, stage) values (:complaintId, :at,"
                + " :stage)")
        .setParameter("complaintId", complaintId)
        .setParameter("at", at)
        .setParameter("stage", stage)
        .executeUpdate();
  }

  /** A stage that a case entered. */
  record Reached(String stage, Instant at) {}

  /** The latest stages of a case, the last first. */
  List<Reached> latest(String complaintId, int most) {
    return entities
        .createNativeQuery(
            "select stage, at from ticket_stage where complaint_id = :complaintId order by at desc,"
                + " stage",
            Object[].class)
        .addScalar("stage", String.class)
        .addScalar("at", Instant.class)
        .setParameter("complaintId", complaintId)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Reached((String) row[0], (Instant) row[1]))
        .toList();
  }
}
