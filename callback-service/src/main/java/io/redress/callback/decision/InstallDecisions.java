package io.redress.callback.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.sheet.TestSheet.TestCase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/**
 * Installs the tables that come with the product: at the first start, and again when a release
 * brings newer ones; they never take the place of one that came from elsewhere.
 */
@ApplicationScoped
class InstallDecisions {

  private static final String REASON = "It came with the product";

  private final DecisionTables tables;
  private final DecisionVersions versions;
  private final CheckDecision checks;
  private final ReferenceChanges changes;
  private final Clock clock;

  InstallDecisions(
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

  /** Before events are taken in. */
  @Transactional
  void install(@Observes @Priority(10) StartupEvent started) {
    tables.contracts().forEach(this::install);
  }

  private void install(DecisionContract contract) {
    String file = resource(contract.key() + ".dmn");
    List<TestCase> sheet = versions.sheet(resource(contract.key() + ".sheet.json"));
    String digest = digest(file);
    ActiveDecision active = versions.lock(contract.key());
    if (digest.equals(active.bundledDigest)) {
      return;
    }
    CheckView check = checks.check(contract, file, sheet);
    if (!check.fit()) {
      throw new IllegalStateException("The table " + contract.key() + " is not fit: " + check);
    }
    int version = versions.add(contract.key(), file, sheet, REASON, DecisionVersion.BUNDLED);
    active.bundledDigest = digest;
    boolean own =
        active.version == 0
            || versions
                .one(contract.key(), active.version)
                .deployedBy
                .equals(DecisionVersion.BUNDLED);
    if (own) {
      active.use(version, REASON, DecisionVersion.BUNDLED, clock.instant());
      changes.changed(DecisionTables.CHANGES);
    }
  }

  private static String resource(String name) {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("decisions/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The product lacks decisions/" + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String digest(String file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
