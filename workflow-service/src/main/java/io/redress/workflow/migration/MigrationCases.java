package io.redress.workflow.migration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.workflow.migration.MigrationCase.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The cases of migrations. Lists read a range of an index. */
@ApplicationScoped
class MigrationCases implements PanacheRepositoryBase<MigrationCase, String> {
  private static final String CHOOSE =
      "insert into migration_case (id, migration_id, complaint_id, ticket_number, state) select"
          + " concat(:migration, ':', complaint_id), :migration, complaint_id, ticket_number,"
          + " 'WAITING' from case_file where process_key = :key and process_version = :version and"
          + " status = 'OPEN'";

  private static final String LEFT =
      "select count(distinct w.complaint_id) from element_wait w where w.ended_at is null and"
          + " w.process_key = :key and w.process_version = :version and not exists (select 1 from"
          + " migration_case c where c.id = concat(:migration, ':', w.complaint_id) and c.state in"
          + " ('WAITING', 'FAILED'))";

  private final Session session;

  MigrationCases(Session session) {
    this.session = session;
  }

  /**
   * Chooses the cases that run on the earlier version, in one statement.
   *
   * @param among only these; empty for all
   * @return how many
   */
  int choose(Migration migration, Collection<String> among) {
    MutationQuery choose =
        session
            .createNativeMutationQuery(
                among.isEmpty() ? CHOOSE : CHOOSE + " and complaint_id in (:among)")
            .setParameter("migration", migration.id)
            .setParameter("key", migration.processKey)
            .setParameter("version", migration.fromVersion);
    if (!among.isEmpty()) {
      choose.setParameterList("among", among);
    }
    return choose.executeUpdate();
  }

  /**
   * How many open cases run on the earlier version and will not be moved by a start: reads as many
   * rows as cases wait there.
   */
  long left(Migration migration) {
    return session
        .createNativeQuery(LEFT, Long.class)
        .setParameter("migration", migration.id)
        .setParameter("key", migration.processKey)
        .setParameter("version", migration.fromVersion)
        .getSingleResult();
  }

  /** One, locked; the case was locked before. */
  MigrationCase locked(String migrationId, String complaintId) {
    return findById(MigrationCase.idOf(migrationId, complaintId), LockModeType.PESSIMISTIC_WRITE);
  }

  /** The complaints of those in a state, behind one, by id. */
  List<String> next(String migrationId, State state, String after, int most) {
    return find(
            "migrationId = ?1 and state = ?2 and complaintId > ?3 order by complaintId",
            migrationId,
            state,
            after)
        .range(0, most - 1)
        .stream()
        .map(each -> each.complaintId)
        .toList();
  }

  /** Those in a state, or all, behind one, by their complaints' ids. */
  List<MigrationCase> page(String migrationId, State state, String after, int limit) {
    return (state == null
            ? find("migrationId = ?1 and complaintId > ?2 order by complaintId", migrationId, after)
            : find(
                "migrationId = ?1 and state = ?2 and complaintId > ?3 order by complaintId",
                migrationId,
                state,
                after))
        .range(0, limit - 1)
        .list();
  }

  /** How many are in which state. */
  Map<State, Long> counts(String migrationId) {
    return counts(List.of(migrationId)).get(migrationId);
  }

  /** The same of several migrations, in one statement. */
  Map<String, Map<State, Long>> counts(Collection<String> migrationIds) {
    Map<String, Map<State, Long>> counts = new HashMap<>();
    if (migrationIds.isEmpty()) {
      return counts;
    }
    migrationIds.forEach(id -> counts.put(id, new EnumMap<>(State.class)));
    session
        .createQuery(
            "select c.migrationId, c.state, count(c) from MigrationCase c where c.migrationId in"
                + " (:ids) group by c.migrationId, c.state",
            Object[].class)
        .setParameterList("ids", migrationIds)
        .getResultList()
        .forEach(row -> counts.get((String) row[0]).put((State) row[1], (Long) row[2]));
    return counts;
  }

  /** All in a state come to another one. */
  void all(String migrationId, State from, State to, String why, Instant at) {
    update(
        "state = ?1, reason = ?2, changedAt = ?3 where migrationId = ?4 and state = ?5",
        to,
        why,
        at,
        migrationId,
        from);
  }
}
