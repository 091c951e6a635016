package io.redress.callback.decision;

import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Deploys versions of tables, and says which one decides. What is decided stays decided. */
@ApplicationScoped
class DeployDecision {

  private static final Logger LOG = Logger.getLogger(DeployDecision.class);

  private final DecisionTables tables;
  private final DecisionVersions versions;
  private final CheckDecision checks;
  private final ReferenceChanges changes;
  private final Clock clock;

  DeployDecision(
      DecisionTables tables,
      DecisionVersions versions,
      CheckDecision checks,
      ReferenceChanges changes,
      Clock clock) {
    this.tables = tables;
    this.versions = versions;
    this.checks = checks;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Deploys a table that passes its check and its sheet, and has it decide from now on.
   *
   * @param sheet null for that of the version in force
   * @return the new version
   * @throws ProblemException decision-refused with what is wrong; then nothing has changed
   */
  @Transactional
  int deploy(String key, String file, List<SheetCase> sheet, String reason, String by) {
    DecisionContract contract = tables.contract(key);
    ActiveDecision active = versions.lock(key);
    List<SheetCase> cases = sheet == null ? inForce(active) : sheet;
    CheckView check = checks.check(contract, file, cases);
    if (!check.fit()) {
      throw ProblemException.of(
              CallbackProblem.DECISION_REFUSED,
              "The table has %d violations and fails %d cases of its sheet."
                  .formatted(check.violations().size(), check.failures().size()))
          .with("violations", check.violations())
          .with("failures", check.failures());
    }
    int version = versions.add(key, file, cases, reason, by);
    use(active, version, reason, by);
    return version;
  }

  /**
   * Has a version decide from now on: a later one, or an earlier one to roll back.
   *
   * @throws ProblemException not-found, no-such-version
   */
  @Transactional
  void activate(String key, int version, String reason, String by) {
    tables.contract(key);
    versions.one(key, version);
    use(versions.lock(key), version, reason, by);
  }

  /** What is wrong with a table; nothing is kept. */
  CheckView check(String key, String file, List<SheetCase> sheet) {
    return checks.check(
        tables.contract(key),
        file,
        sheet == null ? versions.active(key).map(this::inForce).orElse(List.of()) : sheet);
  }

  private List<SheetCase> inForce(ActiveDecision active) {
    return active.version == 0
        ? List.of()
        : versions.sheet(versions.one(active.key, active.version));
  }

  private void use(ActiveDecision active, int version, String reason, String by) {
    active.use(version, reason, by, clock.instant());
    changes.changed(DecisionTables.CHANGES);
    LOG.infof("The table %s decides in version %d", active.key, version);
  }
}
