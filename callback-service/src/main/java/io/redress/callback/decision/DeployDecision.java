package io.redress.callback.decision;

import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.sheet.SheetReader;
import io.redress.kit.sheet.SheetUnreadableException;
import io.redress.kit.sheet.TestSheet.TestCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Deploys versions of tables, and says which one decides. What is decided stays decided. */
@ApplicationScoped
class DeployDecision {

  private static final Logger LOG = Logger.getLogger(DeployDecision.class);
  private static final SheetReader SHEETS = new SheetReader(200, 200);

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
   * What came of a deployment.
   *
   * @param version the new one
   */
  record Deployed(String key, int version) {}

  /**
   * Deploys a table that passes its check and its sheet, and has it decide from now on.
   *
   * @param form without a sheet that of the version in force is run
   * @throws ProblemException decision-refused with every violation; then nothing has changed
   */
  @Transactional
  Deployed deploy(DecisionForm form, String reason, String by) {
    String key = TableCheck.key(form.table());
    Checked checked = check(key, form);
    if (!checked.view().fit()) {
      throw ProblemException.of(
              CallbackProblem.DECISION_REFUSED,
              "The table has %d violations.".formatted(checked.view().violations().size()))
          .with("violations", checked.view().violations());
    }
    ActiveDecision active = versions.lock(key);
    int version = versions.add(key, form.table(), checked.cases(), reason, by);
    use(active, version, reason, by);
    return new Deployed(key, version);
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
  CheckView check(DecisionForm form) {
    return check(TableCheck.key(form.table()), form).view();
  }

  private record Checked(CheckView view, List<TestCase> cases) {}

  private Checked check(String key, DecisionForm form) {
    Optional<DecisionContract> contract =
        tables.contracts().stream().filter(known -> known.key().equals(key)).findFirst();
    if (contract.isEmpty()) {
      return new Checked(unknown(form.table()), List.of());
    }
    try {
      List<TestCase> cases =
          form.sheet() == null
              ? versions.active(key).map(this::inForce).orElse(List.of())
              : SHEETS.read(form.sheet()).cases();
      return new Checked(checks.check(contract.get(), form.table(), cases), cases);
    } catch (SheetUnreadableException unreadable) {
      return new Checked(
          CheckView.of(
              new Violation(
                  "sheet",
                  "sheet",
                  "In " + unreadable.place() + ": " + unreadable.getMessage(),
                  "Send CSV with the columns case, in:NAME, out:NAME, or the same as JSON.")),
          List.of());
    }
  }

  /** The file cannot be read, or is about no table of this service. */
  private CheckView unknown(String table) {
    List<Violation> found = TableCheck.check(tables.contracts().get(0), table);
    return new CheckView(
        found.stream()
            .filter(one -> one.rule().equals("xml") || one.rule().equals("decision"))
            .findFirst()
            .map(List::of)
            .orElseGet(
                () ->
                    List.of(
                        new Violation(
                            "file",
                            "decision-key",
                            "The decision has an id that no table of this service has.",
                            "Give it the id of one of those that GET /api/v1/decisions shows."))),
        0);
  }

  private List<TestCase> inForce(ActiveDecision active) {
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
