package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What will be done about warnings. */
@ApplicationScoped
class WarningActions implements PanacheRepositoryBase<WarningAction, String> {
  /** How many a warning may have. */
  static final int MOST = 100;

  /** All of a warning, oldest first; at most 100. */
  List<WarningAction> of(String warningId) {
    return list("warningId = ?1 order by id", warningId);
  }
}
