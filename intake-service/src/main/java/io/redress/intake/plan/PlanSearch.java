package io.redress.intake.plan;

import java.util.Collection;
import java.util.List;

/**
 * Full-text search over plans, in Chinese and English. A replica keeps its own index in memory; a
 * search cluster that all replicas share can take its place behind this port.
 */
public interface PlanSearch {
  /**
   * Makes these versions the ones that are found of their plans; other plans stay as they are.
   * Found from the return on.
   *
   * @param plans each plan with all of its versions
   */
  void replace(Collection<IndexedPlan> plans);

  /** The best, best first; nothing for a query without a single word to look for. */
  List<PlanHit> search(PlanQuery query);

  /** A plan with all of its versions. */
  record IndexedPlan(long serial, List<IndexedVersion> versions) {
    public IndexedPlan {
      versions = List.copyOf(versions);
    }
  }
}
