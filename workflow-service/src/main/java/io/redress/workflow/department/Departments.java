package io.redress.workflow.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** The departments, by code. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {
  private volatile Set<String> seen = Set.of();

  /**
   * Whether there is a department of this code. Codes are stable: one that was seen is known from
   * memory, and only for another one all are read again.
   */
  public boolean exists(String code) {
    if (!seen.contains(code)) {
      seen = codes();
    }
    return seen.contains(code);
  }

  /** The codes of all departments. */
  @Transactional
  public Set<String> codes() {
    return Set.copyOf(
        getEntityManager()
            .createQuery("select d.code from Department d", String.class)
            .getResultList());
  }
}
