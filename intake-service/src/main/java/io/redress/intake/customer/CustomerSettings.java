package io.redress.intake.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How numbers of customers are read. */
@ConfigMapping(prefix = "redress.customer")
public interface CustomerSettings {
  /** Prefix of the home country: with and without it, a number is the same customer. */
  @WithDefault("86")
  String homePrefix();
}
