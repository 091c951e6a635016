package io.redress.kit.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** With which keys stored values are sealed. */
@ConfigMapping(prefix = "redress.sealing")
public interface SealingConfig {
  /**
   * The keys, each as {@code id:BASE64} of 32 random bytes; an id has 1 to 16 characters of {@code
   * a-z 0-9 -}. The first one writes, all of them read. To rotate: add the new key at the end
   * everywhere, then put it first everywhere, then wait until no value needs the old one. Without a
   * default: a service that seals does not start without a key.
   */
  Optional<List<String>> keys();

  /**
   * Whether a value that is stored plain is read as it is. Rows from before sealing are, until the
   * background job has sealed them; off, such a value is refused like a broken one, so that nobody
   * who can write to the database can put words into a customer's mouth.
   */
  @WithDefault("true")
  boolean plainReadable();

  /** Rows that are sealed anew in one transaction: others wait for no longer than that takes. */
  @WithDefault("100")
  int batch();

  /** Pause between two such transactions, so that requests come first. */
  @WithDefault("20ms")
  Duration pause();

  /** How often is looked for values that need the writing key. */
  @WithDefault("10s")
  Duration look();

  /**
   * How long after a key began to write other replicas may still write with the one before; a table
   * is finished by a pass that begins later.
   */
  @WithDefault("PT1H")
  Duration settle();
}
