package io.redress.intake.complaint;

import io.redress.intake.classification.Category;
import io.redress.intake.customer.Customer;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Under what a report is filed, and how complete it is by what that asks for. */
@Embeddable
class Filing {
  @Enumerated(EnumType.STRING)
  Nature nature;

  String category;
  long categoryVersion;

  /** Share of what the category asks for, 0 to 1. */
  double completeness;

  /** Whether it was filed under something else before. */
  boolean misidentified;

  protected Filing() {}

  Filing(Nature nature, Category leaf, Narrative told, Customer of) {
    this.nature = nature;
    file(leaf, told, of);
  }

  private void file(Category leaf, Narrative told, Customer of) {
    category = leaf.code();
    categoryVersion = leaf.since();
    completeness = told.completeness(leaf, of).share();
  }

  /** Takes over the right category where it was filed under the wrong one. */
  void correct(String wrong, Category right, Narrative told, Customer of) {
    if (category.equals(wrong)) {
      file(right, told, of);
      misidentified = true;
    }
  }

  /** Takes over the right nature. */
  void correct(Nature right) {
    nature = right;
    misidentified = true;
  }
}
