package io.redress.intake.importing;

import io.redress.intake.file.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** What was not taken, of all imports. */
@ApplicationScoped
class Refusals {
  private final Session entities;

  @Inject
  Refusals(Session entities) {
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(String importId, Refusal refusal) {
    entities
        .createNativeMutationQuery(
            "insert into import_refusal (import_id, line, field, reason) values (:id, :line,"
                + " :field, :reason)")
        .setParameter("id", importId)
        .setParameter("line", refusal.line())
        .setParameter("field", refusal.field())
        .setParameter("reason", refusal.reason())
        .executeUpdate();
  }

  /** In the order of the file, after the given one. */
  @Transactional
  List<Refusal> after(String importId, long line, String field, int most) {
    return entities
        .createNativeQuery(
            "select line, field, reason from import_refusal where import_id = :id and (line >"
                + " :line or (line = :line and field > :field)) order by line, field",
            Object[].class)
        .setParameter("id", importId)
        .setParameter("line", line)
        .setParameter("field", field)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Refusal(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
        .toList();
  }
}
