package io.redress.kit.problem;

import java.util.Locale;

/** A problem type that is a constant of an enum: its name in kebab case is its code. */
public interface ListedProblem extends ProblemType {
  /**
   * What is the same for every occurrence.
   *
   * @param status the HTTP status that goes with it
   * @param title one short sentence
   * @param mend what the client can do about it
   */
  record Kind(int status, String title, String mend) {}

  /** The constant's name. */
  String name();

  Kind kind();

  @Override
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  default int status() {
    return kind().status();
  }

  @Override
  default String title() {
    return kind().title();
  }

  @Override
  default String mend() {
    return kind().mend();
  }
}
