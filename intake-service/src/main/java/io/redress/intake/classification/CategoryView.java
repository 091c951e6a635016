package io.redress.intake.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A node of the category tree as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Category")
record CategoryView(
    @Schema(examples = "basic-business.bill-disputed") String code,
    Names names,
    @Schema(description = "Fields that make a ticket of this leaf complete; absent for groups")
        List<String> requiredFields,
    @Schema(description = "Whether tickets of this leaf take the emergency lane") Boolean emergency,
    @Schema(description = "Whether it is a common cause (else special)") boolean commonCause,
    @Schema(description = "Smaller ones are shown first") int position,
    @Schema(description = "True where nothing new is filed under this leaf; absent otherwise")
        Boolean retired,
    @Schema(description = "Of a retired leaf: the one to take instead") String successor,
    List<CategoryView> children) {

  /**
   * A node with its leaves.
   *
   * @param all with the retired leaves
   */
  static CategoryView of(Category node, CategoryTree tree, boolean all) {
    boolean leaf = node.isLeaf();
    return new CategoryView(
        node.code,
        new Names(node.nameEn, node.nameZh),
        leaf ? node.required().stream().map(DetailField::path).toList() : null,
        leaf ? node.emergency : null,
        node.commonCause,
        node.position,
        node.retired ? true : null,
        node.successor,
        leaf
            ? null
            : tree.leavesOf(node.code).stream()
                .filter(child -> all || !child.retired)
                .map(child -> of(child, tree, all))
                .toList());
  }
}
