package io.redress.intake.classification;

import java.util.List;
import java.util.Optional;

/** The category tree in all its versions, as of one moment. */
final class CategoryHistory {
  private final List<Category> editions;
  private final CategoryTree now;

  /**
   * @param version the latest; editions that are later than that are left aside
   * @param editions of all nodes, in the order in which they are shown
   */
  CategoryHistory(long version, List<Category> editions) {
    this.editions = List.copyOf(editions);
    this.now = tree(version);
  }

  CategoryTree now() {
    return now;
  }

  /** The tree as it was in this version; empty where there is none yet. */
  Optional<CategoryTree> at(long version) {
    return version < 1 || version > now.version() ? Optional.empty() : Optional.of(tree(version));
  }

  /** The leaf as it was in this version, or as it is now where that version is not known here. */
  Optional<Category> leaf(String code, long version) {
    return editions.stream()
        .filter(edition -> edition.code().equals(code) && edition.isIn(version))
        .findFirst()
        .or(() -> now.leaf(code))
        .filter(Category::isLeaf);
  }

  private CategoryTree tree(long version) {
    return new CategoryTree(
        version, editions.stream().filter(edition -> edition.isIn(version)).toList());
  }
}
