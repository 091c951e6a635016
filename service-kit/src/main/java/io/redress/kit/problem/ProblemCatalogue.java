package io.redress.kit.problem;

import java.util.Collection;

/** A bean of this type makes the problem types of a service known to {@code GET /problems}. */
public interface ProblemCatalogue {
  /** All types, in the order in which they are to be listed. */
  Collection<? extends ProblemType> types();
}
