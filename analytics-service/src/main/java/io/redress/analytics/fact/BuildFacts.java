package io.redress.analytics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Makes the rows of complaints anew from the log, in the generation under construction. */
@ApplicationScoped
public class BuildFacts {
  @Inject ComplaintFacts facts;
  @Inject EventLog log;
  @Inject Instance<Projection> projections;

  /**
   * Builds these complaints, except those that a writer built meanwhile. The caller holds the
   * generations.
   *
   * @return how many of them came out other than they are being read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int build(Generations.Current generations, Collection<String> complaintIds) {
    var live = facts.lock(generations.live(), complaintIds);
    var built = new HashMap<>(facts.find(generations.building(), complaintIds));
    var missing = complaintIds.stream().filter(id -> !built.containsKey(id)).sorted().toList();
    if (!missing.isEmpty()) {
      var made = make(generations.building(), missing);
      projections.forEach(projection -> projection.project(generations.building(), made));
      made.forEach(fact -> built.put(fact.complaintId(), fact));
    }
    return (int) complaintIds.stream().filter(id -> differ(live.get(id), built.get(id))).count();
  }

  private static boolean differ(ComplaintFact one, ComplaintFact other) {
    return one == null ? other != null : !one.saysTheSameAs(other);
  }

  /** A complaint of which the log holds nothing that a row says gets no row. */
  private List<ComplaintFact> make(int generation, Collection<String> complaintIds) {
    var made = new ArrayList<ComplaintFact>();
    log.folded(complaintIds)
        .forEach(
            (id, events) -> {
              var fact = new ComplaintFact(generation, id);
              events.forEach(event -> Folding.fold(fact, event));
              facts.add(fact);
              made.add(fact);
            });
    return made;
  }
}
