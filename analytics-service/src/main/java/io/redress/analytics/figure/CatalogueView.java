package io.redress.analytics.figure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All figures there are. */
@Schema(
    name = "FigureCatalogue",
    description = "All figures, in the order in which they are shown.")
public record CatalogueView(List<FigureDefinitionView> items) {
  public CatalogueView {
    items = List.copyOf(items);
  }
}
