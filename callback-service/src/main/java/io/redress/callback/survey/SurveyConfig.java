package io.redress.callback.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Surveys that customers answer by themselves. */
@ConfigMapping(prefix = "redress.callback.survey")
interface SurveyConfig {

  /** Links are made and recognised by it; changing it makes all open links useless. */
  String key();

  /** What the link in a message begins with; the token is put at its end. */
  @WithDefault("http://localhost:8083/api/v1/surveys/")
  String address();

  /** The template that is sent when a customer was not reached. */
  @WithDefault("standard")
  String template();

  /** The language of the message where nobody chose one. */
  @WithDefault("ZH")
  Language language();

  /** An answer after a week says little about how the case was handled. */
  @WithDefault("7d")
  Duration life();

  /** Whether customers who did not answer the phone are sent a link. */
  @WithDefault("true")
  boolean afterCalls();

  /** Rows changed, and locked, by one transaction. */
  @WithDefault("50")
  @Min(1)
  @Max(1000)
  int batch();

  /** Transactions of one run: a long stop ends without a burst. */
  @WithDefault("10")
  @Min(1)
  @Max(1000)
  int batches();
}
