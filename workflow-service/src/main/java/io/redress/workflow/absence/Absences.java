package io.redress.workflow.absence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is away, and who stands in. */
@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, String> {
  /**
   * Who does the work of somebody: they themselves unless they are away, then their deputy, or the
   * deputy's deputy.
   *
   * @return empty where nobody of them is there: it is the queue's
   */
  public Optional<String> atWork(String person, Instant at) {
    Set<String> asked = new HashSet<>();
    String next = person;
    while (next != null && asked.add(next)) {
      Optional<Absence> away = now(next, at);
      if (away.isEmpty()) {
        return Optional.of(next);
      }
      next = away.get().deputy;
    }
    return Optional.empty();
  }

  /** For whom somebody stands in now. */
  public Set<String> standingInFor(String deputy, Instant at) {
    return list("deputy = ?1 and untilAt > ?2 and fromAt <= ?2", deputy, at).stream()
        .map(absence -> absence.person)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of several at once the one that was entered last counts. */
  private Optional<Absence> now(String person, Instant at) {
    return find("person = ?1 and untilAt > ?2 and fromAt <= ?2 order by id desc", person, at)
        .firstResultOptional();
  }

  /** Those that last or will, of one person or of all, by when they end. */
  List<Absence> present(String person, Instant at, Instant afterUntil, String afterId, int limit) {
    Instant until = afterUntil == null ? at : afterUntil;
    String id = afterId == null ? "z" : afterId;
    return person == null
        ? find("untilAt > ?1 or untilAt = ?1 and id > ?2 order by untilAt, id", until, id)
            .range(0, limit - 1)
            .list()
        : find(
                "person = ?3 and (untilAt > ?1 or untilAt = ?1 and id > ?2) order by untilAt, id",
                until,
                id,
                person)
            .range(0, limit - 1)
            .list();
  }

  /** Those that began, and whose work has not gone to somebody else yet. */
  List<Absence> toRedirect(Instant at, int limit) {
    return find("redirectAt <= ?1 order by redirectAt, id", at).range(0, limit - 1).list();
  }
}
