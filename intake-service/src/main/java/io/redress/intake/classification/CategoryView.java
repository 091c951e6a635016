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
    List<CategoryView> children) {

  static CategoryView of(Category category, List<Category> all) {
    boolean leaf = category.isLeaf();
    return new CategoryView(
        category.code,
        new Names(category.nameEn, category.nameZh),
        leaf ? category.required().stream().map(DetailField::path).toList() : null,
        leaf ? category.emergency : null,
        category.commonCause,
        leaf
            ? null
            : all.stream()
                .filter(other -> category.code.equals(other.parent))
                .map(other -> of(other, all))
                .toList());
  }
}
