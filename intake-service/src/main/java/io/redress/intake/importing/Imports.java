package io.redress.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * All imports. One process at a time works on an import: it claims it for a while and claims it
 * again with each step; another one that finds the claim run out goes on from the last step.
 */
@ApplicationScoped
class Imports {
  private final Session entities;
  private final StoredFiles files;
  private final ImportSettings settings;
  private final Clock clock;

  @Inject
  Imports(Session entities, StoredFiles files, ImportSettings settings, Clock clock) {
    this.entities = entities;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  void open(ImportJob job) {
    entities.persist(job);
  }

  /** How much of the file is here. */
  @Transactional
  void receiving(String id, long bytes) {
    update("bytes = :bytes", id).setParameter("bytes", bytes).executeUpdate();
  }

  /** The file is here: whoever is free takes the import on. */
  @Transactional
  void received(String id) {
    update("state = 'WAITING'", id).executeUpdate();
  }

  /** Forgets an import whose file did not arrive. */
  @Transactional
  void discard(String id) {
    int rows =
        entities
            .createNativeMutationQuery(
                "delete from import_job where id = :id and state = 'RECEIVING'")
            .setParameter("id", id)
            .executeUpdate();
    if (rows == 1) {
      files.delete(id);
    }
  }

  /** Uploads of which nothing was heard since then, at most ten. */
  @Transactional
  List<String> broken(Instant since) {
    return entities
        .createNativeQuery(
            "select id from import_job where state = 'RECEIVING' and updated_at < :since limit 10",
            String.class)
        .setParameter("since", since)
        .getResultList();
  }

  /** Claims the oldest import that nobody works on. */
  @Transactional
  Optional<ImportJob> claim(String owner) {
    Instant now = clock.instant();
    String free =
        "(state = 'WAITING' or (state = 'RUNNING' and (owner is null or owner = :owner or"
            + " lease_until < :now)))";
    Optional<String> id =
        entities
            .createNativeQuery(
                "select id from import_job where " + free + " order by created_at, id limit 1",
                String.class)
            .setParameter("owner", owner)
            .setParameter("now", now)
            .getResultStream()
            .findFirst();
    return id.filter(
            found ->
                entities
                        .createNativeMutationQuery(
                            "update import_job set state = 'RUNNING', owner = :owner, lease_until ="
                                + " :until, updated_at = :now where id = :id and "
                                + free)
                        .setParameter("owner", owner)
                        .setParameter("until", now.plus(settings.lease()))
                        .setParameter("now", now)
                        .setParameter("id", found)
                        .executeUpdate()
                    == 1)
        .map(found -> entities.find(ImportJob.class, found));
  }

  /**
   * Notes a step, in the transaction that made it.
   *
   * @param position before the step
   * @throws LostImportException when another process went on meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void advance(String id, String owner, long position, long bytesRead, Step step) {
    Instant now = clock.instant();
    int rows =
        entities
            .createNativeMutationQuery(
                "update import_job set position = position + :records, lines_read = lines_read +"
                    + " :lines, taken = taken + :taken, repeated = repeated + :repeated, refused ="
                    + " refused + :refused, bytes_read = :bytes, lease_until = :until, updated_at ="
                    + " :now where id = :id and owner = :owner and position = :position and state ="
                    + " 'RUNNING'")
            .setParameter("records", step.records())
            .setParameter("lines", step.lines())
            .setParameter("taken", step.taken())
            .setParameter("repeated", step.repeated())
            .setParameter("refused", step.refused())
            .setParameter("bytes", bytesRead)
            .setParameter("until", now.plus(settings.lease()))
            .setParameter("now", now)
            .setParameter("id", id)
            .setParameter("owner", owner)
            .setParameter("position", position)
            .executeUpdate();
    if (rows != 1) {
      throw new LostImportException();
    }
  }

  /**
   * Ends an import; its file is no longer needed.
   *
   * @param failure why it could not be read to its end, or {@code null}
   */
  @Transactional
  void finish(String id, String owner, ImportState state, String failure) {
    int rows =
        entities
            .createNativeMutationQuery(
                "update import_job set state = :state, failure = :failure, finished_at = :now,"
                    + " updated_at = :now, owner = null where id = :id and owner = :owner")
            .setParameter("state", state.name())
            .setParameter("failure", failure)
            .setParameter("now", clock.instant())
            .setParameter("id", id)
            .setParameter("owner", owner)
            .executeUpdate();
    if (rows != 1) {
      throw new LostImportException();
    }
    files.delete(id);
  }

  /** Leaves an import to whoever is free. */
  @Transactional
  void release(String id, String owner) {
    update("owner = case when owner = :owner then null else owner end", id)
        .setParameter("owner", owner)
        .executeUpdate();
  }

  @Transactional
  Optional<ImportJob> find(String id) {
    return Optional.ofNullable(entities.find(ImportJob.class, id));
  }

  /**
   * Newest first.
   *
   * @param createdBy {@code null} for all
   * @param before id of the last one on the page before, or {@code null}
   */
  @Transactional
  List<ImportJob> list(String createdBy, String before, int most) {
    return entities
        .createQuery(
            "from ImportJob where (:by is null or createdBy = :by) and (:before is null or id <"
                + " :before) order by id desc",
            ImportJob.class)
        .setParameter("by", createdBy)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  private MutationQuery update(String what, String id) {
    return entities
        .createNativeMutationQuery(
            "update import_job set " + what + ", updated_at = :now where id = :id")
        .setParameter("now", clock.instant())
        .setParameter("id", id);
  }
}
