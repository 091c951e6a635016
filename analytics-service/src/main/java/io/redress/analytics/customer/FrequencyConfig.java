package io.redress.analytics.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/**
 * When a customer is of high frequency. The names are those of the intake service, so that one
 * setting of the suite serves both; after a change the rows are made anew.
 */
@ConfigMapping(prefix = "redress.frequency")
public interface FrequencyConfig {
  /** Rolling window that shows that something is wrong right now. */
  @WithDefault("P7D")
  Duration shortWindow();

  /** Reports in the short window that make a customer high-frequency. */
  @Min(1)
  @Max(1000)
  @WithDefault("3")
  int shortReports();

  /** Rolling window that shows that something keeps being wrong; whole hours. */
  @WithDefault("P30D")
  Duration longWindow();

  /** Reports in the long window that make a customer high-frequency. */
  @Min(1)
  @Max(1000)
  @WithDefault("8")
  int longReports();

  /** How long a customer who was high-frequency and no longer is stays known as inactive. */
  @WithDefault("P365D")
  Duration memory();

  /** Groups of categories whose causes are common; anything else is special. */
  @WithDefault("basic-business,basic-communication,service-quality")
  List<String> commonGroups();
}
