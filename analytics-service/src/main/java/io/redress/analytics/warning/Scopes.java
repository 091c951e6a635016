package io.redress.analytics.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which complaints belong to which series. */
@ApplicationScoped
class Scopes {
  @Inject WatchConfig config;
  @Inject DefinedSeries defined;

  Scope of(Series series) {
    return switch (series.kind()) {
      case ALL -> Scope.ALL;
      case CATEGORY_GROUP -> new Scope(series.key(), null, List.of(), null);
      case CATEGORY -> new Scope(null, series.key(), List.of(), null);
      case AREA -> new Scope(config.areaGroup(), null, List.of(series.key()), null);
      case LAUNCH -> defined.scope(series);
    };
  }
}
