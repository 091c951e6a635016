package io.redress.analytics.pack;

import io.redress.analytics.figure.Wording;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The packs that there are. */
@Schema(name = "PackList", description = "The packs that there are.")
public record PackListView(List<Item> items) {
  public PackListView {
    items = List.copyOf(items);
  }

  /** One of them. */
  @Schema(name = "PackListItem")
  public record Item(
      @Schema(examples = "telecom-regulator") String name,
      @Schema(examples = "1") int version,
      Wording title,
      @Schema(examples = "14") int lines,
      @Schema(examples = "/api/v1/packs/telecom-regulator") String href) {}
}
