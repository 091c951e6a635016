package io.redress.intake.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the tree: its groups with their leaves. */
@Schema(name = "CategoryTree")
record CategoryTreeView(
    @Schema(
            description =
                "Each change makes a new one; of the tree in force the same as in its ETag")
        long version,
    List<CategoryView> items) {

  /**
   * A tree.
   *
   * @param all with the retired leaves
   */
  static CategoryTreeView of(CategoryTree tree, boolean all) {
    return new CategoryTreeView(
        tree.version(),
        tree.groups().stream().map(group -> CategoryView.of(group, tree, all)).toList());
  }
}
