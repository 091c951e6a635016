package io.redress.intake.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be granted on the spot, without the process. Configuration, not a table: what an agent
 * may give away is decided with the budget, and goes through the same hands as a release.
 */
@ConfigMapping(prefix = "redress.authority")
interface AuthoritySettings {
  /** The currency of the limits; compensation in another one is above every limit. */
  @WithDefault("CNY")
  String currency();

  /** An agent's limit in minor units: a small error is put right in one call. */
  @WithDefault("10000")
  long agent();

  /** A supervisor's limit in minor units. */
  @WithDefault("50000")
  long supervisor();

  /** By how much a confirmed billing error is multiplied: double refund. */
  @WithDefault("2")
  int refundFactor();

  /** Leaves and groups in which a billing error can be confirmed. */
  @WithDefault("basic-business.bill-disputed,basic-business.data-usage-disputed")
  Set<String> refundCategories();

  /** The catalogue of measures by their code; application.properties has the first ones. */
  Map<String, MeasureSettings> measures();

  /** One measure. */
  interface MeasureSettings {
    /** Its name in English. */
    String en();

    /** Its name in Chinese. */
    String zh();

    /** Who may grant it; nobody without any: then it goes through the process. */
    Optional<Set<String>> roles();

    /** Whether money goes with it. */
    @WithDefault("NONE")
    MeasureMoney money();
  }
}
