package io.redress.intake.frequency;

import io.redress.intake.classification.Names;
import io.redress.intake.frequency.StrategySettings.Advice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The strategies that are recommended for high-frequency customers. */
@ApplicationScoped
public class Strategies {
  private final StrategySettings settings;

  @Inject
  Strategies(StrategySettings settings) {
    this.settings = settings;
  }

  /** A strategy, in both languages. */
  @Schema(name = "Strategy")
  public record Strategy(@Schema(examples = "one-owner-one-cause") String code, Names names) {}

  /** What is recommended; {@code null} for the state NONE. */
  public Strategy recommended(FrequencyState state, CauseKind kind) {
    boolean common = kind == CauseKind.COMMON;
    return switch (state) {
      case NONE -> null;
      case ACTIVE -> strategy(common ? settings.activeCommon() : settings.activeSpecial());
      case INACTIVE -> strategy(common ? settings.inactiveCommon() : settings.inactiveSpecial());
    };
  }

  private static Strategy strategy(Advice advice) {
    return new Strategy(advice.code(), new Names(advice.en(), advice.zh()));
  }
}
