package io.redress.workflow.modeler;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of what Camunda Modeler talks to. */
@ConfigMapping(prefix = "redress.modeler")
interface ModelerConfig {
  /**
   * Process owners who may deploy by name and password, as Modeler's basic authentication sends
   * them: {@code user=pbkdf2:ITERATIONS:SALT:HASH}, separated by commas. None by default: tokens
   * are the rule, since their issuer knows who has left.
   */
  Optional<List<String>> accounts();

  /**
   * From which origins browsers may call these addresses. Modeler is a page from a file, and says
   * so.
   */
  @WithDefault("file://")
  Set<String> origins();

  /**
   * Wrong passwords of one name from one address within the window before no more are looked at.
   */
  @WithDefault("10")
  int tries();

  /** How long wrong passwords count. */
  @WithDefault("PT5M")
  Duration triesWindow();

  /** Where Modeler's links to "Cockpit" lead; nowhere by default, for there is none. */
  Optional<String> webApps();
}
