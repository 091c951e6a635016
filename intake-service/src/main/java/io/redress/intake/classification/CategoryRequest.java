package io.redress.intake.classification;

import java.util.List;

/** What requests say of a category. */
interface CategoryRequest {
  Names names();

  List<String> requiredFields();

  Boolean emergency();

  Boolean commonCause();

  Integer position();

  /** The same as one value; what may be left out has its default. */
  default CategoryContent content() {
    return new CategoryContent(
        names(), requiredFields(), emergency(), Boolean.TRUE.equals(commonCause()), position());
  }
}
