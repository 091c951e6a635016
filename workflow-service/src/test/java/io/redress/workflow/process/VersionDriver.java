package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.workflow.diagram.ProcessContract;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Brings versions of the lifecycle's diagram for a while: other tests go on with the one there was.
 */
@Singleton
class VersionDriver {
  private static final String KEY = ProcessContract.LIFECYCLE.key();

  private final ChangeProcess change;
  private final CheckProcess checks;
  private final ProcessVersions versions;

  VersionDriver(ChangeProcess change, CheckProcess checks, ProcessVersions versions) {
    this.change = change;
    this.checks = checks;
    this.versions = versions;
  }

  /** The version for new cases. */
  int active() {
    return QuarkusTransaction.requiringNew().call(() -> versions.active(KEY).getVersion());
  }

  int deploy(String diagram) {
    byte[] file = diagram.getBytes(StandardCharsets.UTF_8);
    assertThat(checks.check(file).violations()).isEqualTo(List.of());
    return change
        .deploy(file, ChangeProcess.ALL, "owner.qian", "for a test")
        .definition()
        .getVersion();
  }

  void activate(int version) {
    change.activate(KEY, version, "owner.qian", "for a test");
  }

  /** Does something while a diagram is the one for new cases. */
  <T> T onVersion(String diagram, Supplier<T> work) {
    int before = active();
    deploy(diagram);
    try {
      return work.get();
    } finally {
      activate(before);
    }
  }

  /** Brings a version on which no new case starts. */
  int deployBeside(String diagram) {
    int before = active();
    int deployed = deploy(diagram);
    activate(before);
    return deployed;
  }

  /** Does something while a version that is there is the one for new cases. */
  <T> T during(int version, Supplier<T> work) {
    int before = active();
    activate(version);
    try {
      return work.get();
    } finally {
      activate(before);
    }
  }
}
