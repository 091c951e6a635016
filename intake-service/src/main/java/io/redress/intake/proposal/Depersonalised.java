package io.redress.intake.proposal;

import io.redress.kit.masking.Masking;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text without what would tell whose complaint it came from: runs of digits are masked, and the
 * customer's name is replaced by stars.
 */
final class Depersonalised implements UnaryOperator<String> {
  private static final int SHORTEST_NAME = 2;

  private final Optional<String> name;

  Depersonalised(Optional<String> name) {
    this.name = name.map(String::strip).filter(it -> it.length() >= SHORTEST_NAME);
  }

  @Override
  public String apply(String text) {
    String masked = Masking.text(text);
    return name.map(it -> masked.replace(it, "**")).orElse(masked);
  }
}
