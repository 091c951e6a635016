package io.redress.workflow.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import io.redress.kit.sheet.SheetReader;
import io.redress.kit.sheet.TestSheet;
import io.redress.workflow.decision.DecisionChange.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The book of decision tables: which version came into force when, and the sheet it passed. */
@ApplicationScoped
public class DecisionBook {
  /** Reads sheets of at most 500 cases, each value of at most 500 characters. */
  public static final SheetReader SHEETS = new SheetReader(500, 500);

  private final ObjectMapper json;
  private final Clock clock;

  DecisionBook(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** The version that was put into force last; none where nobody ever did so. */
  public OptionalInt inForce(String key) {
    return DecisionChange.<DecisionChange>find("decisionKey = ?1 order by id desc", key)
        .page(0, 1)
        .stream()
        .mapToInt(change -> change.version)
        .findFirst();
  }

  /** What happened to versions in that range, oldest first. */
  public List<DecisionChange> of(String key, int from, int to) {
    return DecisionChange.list(
        "decisionKey = ?1 and version between ?2 and ?3 order by id", key, from, to);
  }

  /** Inside a transaction: the version is in force from now on. */
  public void record(String key, int version, Kind kind, String user, String reason) {
    DecisionChange change = new DecisionChange();
    change.decisionKey = key;
    change.version = version;
    change.kind = kind;
    change.changedBy = user;
    change.reason = reason;
    change.changedAt = clock.instant();
    change.persist();
  }

  /** The sheet of a version; none for a table that came without. */
  public Optional<TestSheet> sheet(String key, int version) {
    return DecisionSheet.<DecisionSheet>findByIdOptional(key + ':' + version)
        .map(row -> TestSheet.ofJson(row.sheet, json));
  }

  /** Inside a transaction: keeps the sheet of a version, once, whoever else does so too. */
  public void keep(String key, int version, TestSheet sheet) {
    Panache.getEntityManager()
        .createNativeQuery(
            "insert into decision_sheet (id, sheet) values (?1, ?2) on duplicate key update id ="
                + " id")
        .setParameter(1, key + ':' + version)
        .setParameter(2, sheet.toJson(json))
        .executeUpdate();
  }
}
