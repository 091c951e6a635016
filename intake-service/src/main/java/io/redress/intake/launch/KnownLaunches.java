package io.redress.intake.launch;

import io.quarkus.runtime.StartupEvent;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import io.redress.kit.wording.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The launches that analytics tells of, and the plan that each was launched with. Those that are
 * watched are kept in memory, so that asking costs no statement; a change is seen as soon as {@link
 * ReferenceChanges} promises.
 */
@ApplicationScoped
public class KnownLaunches {
  private static final String NAME = "launches";

  /** Those that end last: an operator watches a few at a time. */
  private static final int KEPT = 1000;

  private final EntityManager entities;
  private final ReferenceChanges changes;
  private final Snapshot<List<KnownLaunch>> watched;

  @Inject
  KnownLaunches(EntityManager entities, ReferenceChanges changes) {
    this.entities = entities;
    this.changes = changes;
    this.watched = Snapshot.of(NAME, changes, this::latest);
  }

  void load(@Observes StartupEvent event) {
    watched.get();
  }

  private List<KnownLaunch> latest() {
    return entities
        .createQuery(
            "from KnownLaunch where ended = false and lastDay is not null"
                + " order by lastDay desc, firstDay desc, id desc",
            KnownLaunch.class)
        .setMaxResults(KEPT)
        .getResultList();
  }

  /**
   * The plan of a launch that is watched on this day and whose product this is, however it is
   * spelled; of several the one whose watch ends last.
   *
   * @param product as the complaint names it, or {@code null}
   */
  public Optional<String> planFor(String product, LocalDate day) {
    String spelled = Spelling.of(product);
    return spelled == null
        ? Optional.empty()
        : watched.get().stream()
            .filter(launch -> launch.answers(spelled, day))
            .findFirst()
            .map(launch -> launch.plan);
  }

  /** It is on the market, and this is what holds of it from an instant on. */
  public void onTheMarket(String id, LaunchContent content, Instant at) {
    change(id, launch -> launch.become(content, at));
  }

  /** Its watch is over. */
  public void ended(String id) {
    change(id, KnownLaunch::end);
  }

  private void change(String id, Consumer<KnownLaunch> change) {
    KnownLaunch known = entities.find(KnownLaunch.class, id, LockModeType.PESSIMISTIC_WRITE);
    KnownLaunch launch = known == null ? new KnownLaunch(id) : known;
    change.accept(launch);
    if (known == null) {
      entities.persist(launch);
    }
    entities.flush();
    changes.changed(NAME);
  }
}
