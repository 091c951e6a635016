package io.redress.intake.period;

import io.quarkus.runtime.StartupEvent;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All special periods. Those that a report can fall into are kept in memory, so that asking costs
 * no statement; a change is seen as soon as {@link ReferenceChanges} promises.
 */
@ApplicationScoped
public class SpecialPeriods {
  private static final String NAME = "special-periods";

  /** Those that end last: more than decades have, and imports of the past ask for. */
  private static final int KEPT = 1000;

  private final EntityManager entities;
  private final ReferenceChanges changes;
  private final Event<PeriodChanged> facts;
  private final Snapshot<List<SpecialPeriod>> kept;

  @Inject
  SpecialPeriods(EntityManager entities, ReferenceChanges changes, Event<PeriodChanged> facts) {
    this.entities = entities;
    this.changes = changes;
    this.facts = facts;
    this.kept = Snapshot.of(NAME, changes, this::latest);
  }

  void load(@Observes StartupEvent event) {
    kept.get();
  }

  private List<SpecialPeriod> latest() {
    return entities
        .createQuery("from SpecialPeriod order by toAt desc, id desc", SpecialPeriod.class)
        .setMaxResults(KEPT)
        .getResultList()
        .stream()
        .sorted(
            Comparator.comparing((SpecialPeriod period) -> period.fromAt)
                .thenComparing(SpecialPeriod::id))
        .toList();
  }

  /**
   * The period that a report falls into; of several the one that began first, as being in several
   * is no more than being in one.
   *
   * @param at when it was registered
   * @param branch {@code null} for none
   * @param leaf code of its category, or {@code null} while it is not known
   * @param group of the leaf, or {@code null}
   */
  public Optional<SpecialPeriod> covering(Instant at, String branch, String leaf, String group) {
    return kept.get().stream()
        .filter(period -> SpecialPeriodPolicy.covers(period.scope(), at, branch, leaf, group))
        .findFirst();
  }

  /** The period with this id, as it is called now. */
  public Optional<SpecialPeriod> find(String id) {
    return kept.get().stream()
        .filter(period -> period.id.equals(id))
        .findFirst()
        .or(() -> Optional.ofNullable(entities.find(SpecialPeriod.class, id)));
  }

  /**
   * The period with this id, as it is stored.
   *
   * @throws ProblemException not-found
   */
  SpecialPeriod get(String id) {
    return stored(id, LockModeType.NONE);
  }

  /**
   * The same, locked until the transaction ends.
   *
   * @throws ProblemException not-found
   */
  SpecialPeriod lock(String id) {
    return stored(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private SpecialPeriod stored(String id, LockModeType lock) {
    SpecialPeriod period = Ids.isValid(id) ? entities.find(SpecialPeriod.class, id, lock) : null;
    if (period == null) {
      throw ProblemException.of(
          CommonProblem.NOT_FOUND, "There is no special period with this id.");
    }
    return period;
  }

  void add(SpecialPeriod period) {
    entities.persist(period);
    tell(period, PeriodChanged.What.DECLARED);
  }

  void changed(SpecialPeriod period) {
    entities.flush();
    tell(period, PeriodChanged.What.CHANGED);
  }

  void remove(SpecialPeriod period) {
    entities.remove(period);
    tell(period, PeriodChanged.What.REMOVED);
  }

  private void tell(SpecialPeriod period, PeriodChanged.What what) {
    changes.changed(NAME);
    facts.fire(new PeriodChanged(period.id(), what));
  }

  /** How many are not over yet. */
  long ahead(Instant now) {
    return entities
        .createQuery("select count(*) from SpecialPeriod where toAt > :now", Long.class)
        .setParameter("now", now)
        .getSingleResult();
  }

  /**
   * Those that began before another one, the last to begin first.
   *
   * @param at only those that run at this time, or {@code null} for all
   */
  List<SpecialPeriod> before(Instant from, String id, Instant at, int most) {
    TypedQuery<SpecialPeriod> query =
        entities
            .createQuery(
                "from SpecialPeriod where (fromAt < :from or (fromAt = :from and id < :id))"
                    + (at == null ? "" : " and fromAt <= :at and toAt > :at")
                    + " order by fromAt desc, id desc",
                SpecialPeriod.class)
            .setParameter("from", from)
            .setParameter("id", id)
            .setMaxResults(most);
    if (at != null) {
      query.setParameter("at", at);
    }
    return query.getResultList();
  }
}
