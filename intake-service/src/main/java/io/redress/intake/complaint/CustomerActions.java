package io.redress.intake.complaint;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Bounds how often a customer adds to their own ticket or urges without an agent, who would see
 * that something is wrong. To be used while the issue is locked.
 */
@ApplicationScoped
class CustomerActions {
  private final Session entities;
  private final CustomerActionSettings settings;

  @Inject
  CustomerActions(Session entities, CustomerActionSettings settings) {
    this.entities = entities;
    this.settings = settings;
  }

  /**
   * Counts one more, where it is the customer who acts; what staff take down for them is not
   * bounded.
   *
   * @throws ProblemException too-many-messages, with the seconds to wait
   */
  void count(Viewer by, String issueId, Instant now) {
    if (!by.isCustomer()) {
      return;
    }
    Instant start = now.minus(settings.window());
    entities
        .createNativeMutationQuery(
            "delete from customer_action where complaint_id = :issueId and at <= :start")
        .setParameter("issueId", issueId)
        .setParameter("start", start)
        .executeUpdate();
    List<Instant> counted =
        entities
            .createNativeQuery(
                "select at from customer_action where complaint_id = :issueId order by at desc",
                Instant.class)
            .setParameter("issueId", issueId)
            .setMaxResults(settings.most())
            .getResultList();
    if (counted.size() >= settings.most()) {
      Instant free = counted.get(counted.size() - 1).plus(settings.window());
      throw ProblemException.of(
              IntakeProblem.TOO_MANY_MESSAGES,
              "The ticket had "
                  + settings.most()
                  + " messages and urges within "
                  + settings.window()
                  + ".")
          .with("retryAfter", Math.max(1, Duration.between(now, free).toSeconds()));
    }
    entities
        .createNativeMutationQuery(
            "insert into customer_action (id, complaint_id, at) values (:id, :issueId, :now)")
        .setParameter("id", Ids.next())
        .setParameter("issueId", issueId)
        .setParameter("now", now)
        .executeUpdate();
  }
}
