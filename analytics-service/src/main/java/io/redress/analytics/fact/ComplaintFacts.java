package io.redress.analytics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of complaints, by generation. */
@ApplicationScoped
public class ComplaintFacts {
  @Inject EntityManager entities;

  /** Locks the row of a complaint, new where there is none, until the transaction ends. */
  ComplaintFact lock(int generation, String complaintId) {
    // Insert and lock in one statement: two topics may bring the first event at the same time.
    entities
        .createNativeQuery(
            """
            insert into complaint_fact (generation, complaint_id) values (?1, ?2)
            on duplicate key update complaint_id = values(complaint_id)\
            """)
        .setParameter(1, generation)
        .setParameter(2, complaintId)
        .executeUpdate();
    return entities.find(ComplaintFact.class, new ComplaintFact.Key(generation, complaintId));
  }

  /** Locks the rows that are there, until the transaction ends. */
  Map<String, ComplaintFact> lock(int generation, Collection<String> complaintIds) {
    return byId(
        entities
            .createNativeQuery(
                """
                select * from complaint_fact where generation = ?1 and complaint_id in (?2)
                order by complaint_id for update\
                """,
                ComplaintFact.class)
            .setParameter(1, generation)
            .setParameter(2, complaintIds)
            .getResultList());
  }

  Map<String, ComplaintFact> find(int generation, Collection<String> complaintIds) {
    return byId(
        entities
            .createQuery(
                "from ComplaintFact where generation = ?1 and complaintId in (?2)",
                ComplaintFact.class)
            .setParameter(1, generation)
            .setParameter(2, complaintIds)
            .getResultList());
  }

  void add(ComplaintFact fact) {
    entities.persist(fact);
  }

  /** Deletes up to {@code limit} rows of a generation that nobody reads. */
  public int delete(int generation, int limit) {
    return entities
        .createNativeQuery("delete from complaint_fact where generation = ?1 limit " + limit)
        .setParameter(1, generation)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ComplaintFact> byId(List<?> rows) {
    return ((List<ComplaintFact>) rows)
        .stream().collect(Collectors.toMap(ComplaintFact::complaintId, Function.identity()));
  }
}
