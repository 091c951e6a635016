package io.redress.intake.classification;

import java.util.List;

/**
 * How complete a ticket is.
 *
 * @param share 0 to 1, two decimals
 * @param missing what its category asks for and the ticket lacks
 */
public record Completeness(double share, List<DetailField> missing) {
  public Completeness {
    missing = List.copyOf(missing);
  }
}
