package io.redress.analytics.warning;

import java.util.Collection;
import java.util.Optional;

/** The series of kind {@link SeriesKind#LAUNCH}, which are defined where launches are. */
public interface DefinedSeries {
  /** Those that are to be watched now. */
  Collection<Series> watched();

  /** Its complaints, also when it is not watched any more. */
  Scope scope(Series series);

  /** How it is judged; empty when it is not watched any more. */
  Optional<SeriesDefinition> definition(Series series);
}
