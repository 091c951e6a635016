package io.redress.kit.problem;

/**
 * One kind of refusal or failure that a client can tell apart (RFC 9457). A service lists its own
 * in one enum and hands that to the kit through a {@link ProblemCatalogue} bean, so that {@code GET
 * /problems} explains all of them. Codes never change meaning once released.
 */
public interface ProblemType {
  /** Stable, kebab-case; the document's {@code type} is {@code /problems/<code>}. */
  String code();

  /** The HTTP status that goes with it. */
  int status();

  /** One short sentence, the same for every occurrence. */
  String title();

  /** What the client can do about it. */
  String mend();
}
