package io.redress.analytics.rebuild;

import io.redress.analytics.fact.Projection;
import io.redress.analytics.figure.Catalogue;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** What the rows of this release, as it is set up, are made by. */
@ApplicationScoped
class Definitions {
  @Inject Instance<Projection> projections;
  @Inject Zone zone;

  /** Differs where rows would come out otherwise. */
  String present() {
    var others =
        projections.stream()
            .map(Projection::definition)
            .filter(definition -> !definition.isEmpty())
            .sorted()
            .collect(Collectors.joining(",", ",", ""));
    return Catalogue.definitions(zone.id(), others);
  }
}
