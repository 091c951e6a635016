package io.redress.callback.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How visits are chosen and planned. */
@ConfigMapping(prefix = "redress.callback.visits")
interface VisitsConfig {

  /** So many complaints of one category group from one branch in a day are a concentration. */
  @WithDefault("3")
  @Min(2)
  @Max(1000)
  int concentration();

  /** A visit with the way to it, inside one area. */
  @WithDefault("PT1H30M")
  Duration length();

  /** The way from one area to another. */
  @WithDefault("30m")
  Duration travel();

  /** What a visitor works in a day. */
  @WithDefault("8h")
  Duration day();

  /** A customer is called so long after the visit. */
  @WithDefault("2d")
  Duration callbackAfter();

  /** Cases of so long ago are not looked at any more. */
  @WithDefault("180d")
  Duration keep();

  /** Gifts are small: the most that one visit may bring, in minor units. */
  @WithDefault("2000")
  @Min(0)
  long mostGifts();

  /** The currency of gifts. */
  @WithDefault("CNY")
  String currency();
}
