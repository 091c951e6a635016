package io.redress.intake.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** How often versions of plans were used, and fitted. */
@ApplicationScoped
class PlanUses {
  private final Session entities;

  @Inject
  PlanUses(Session entities) {
    this.entities = entities;
  }

  /** Counts one use; one statement, right under concurrency. */
  void count(PlanNumber plan, int version, Boolean fitted) {
    entities
        .createNativeMutationQuery(
            "insert into plan_use (plan, version, uses, judged, fitted) values (:plan, :version, 1,"
                + " :judged, :fitted) on duplicate key update uses = uses + 1, judged = judged +"
                + " values(judged), fitted = fitted + values(fitted)")
        .setParameter("plan", plan.serial())
        .setParameter("version", version)
        .setParameter("judged", fitted == null ? 0 : 1)
        .setParameter("fitted", Boolean.TRUE.equals(fitted) ? 1 : 0)
        .executeUpdate();
  }

  /** The counts of a version; {@code null} when it was never used. */
  PlanView.UseView of(PlanVersion version) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select uses, judged, fitted from plan_use where plan = :plan and version ="
                    + " :version",
                Object[].class)
            .setParameter("plan", version.plan)
            .setParameter("version", version.version)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> PlanView.UseView.of(number(row[0]), number(row[1]), number(row[2])))
        .orElse(null);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
