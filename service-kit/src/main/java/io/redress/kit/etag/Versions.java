package io.redress.kit.etag;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entity tags made of a row's version number. A change is still written with {@code where version =
 * ?}: the check here only answers the client early and well.
 */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

  private Versions() {}

  /** The entity tag of a version: {@code "7"} with its quotes. */
  public static String tag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * The version that an {@code If-Match} header asks for; empty without a header and for {@code *}.
   *
   * @throws ProblemException invalid-field when the header is no single tag of this service
   */
  public static OptionalLong expected(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher matcher = TAG.matcher(ifMatch);
    if (!matcher.matches()) {
      throw ProblemException.invalid(
          "If-Match",
          "is not one entity tag of this resource",
          "Send the ETag as it was answered.");
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }

  /**
   * Insists that the client knows the current version; {@code *} accepts any.
   *
   * @throws ProblemException precondition-required without the header, precondition-failed when it
   *     names another version
   */
  public static void require(String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_REQUIRED, "The header If-Match is missing.");
    }
    OptionalLong expected = expected(ifMatch);
    if (expected.isPresent() && expected.getAsLong() != current) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "The current version is " + tag(current) + ".");
    }
  }
}
