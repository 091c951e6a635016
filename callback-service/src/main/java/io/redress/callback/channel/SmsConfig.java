package io.redress.callback.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The gateway for short messages. */
@ConfigMapping(prefix = "redress.callback.sms")
interface SmsConfig {

  /** Where messages are posted to; without it none is sent. */
  Optional<URI> gateway();

  /** Shared with the gateway, which verifies the signature of each request by it. */
  Optional<String> secret();

  /** Hosts inside the operator's network that may be the gateway, plain http included. */
  Optional<Set<String>> allowedInternalHosts();

  /** A gateway that takes longer is tried again. */
  @WithDefault("10s")
  Duration timeout();
}
