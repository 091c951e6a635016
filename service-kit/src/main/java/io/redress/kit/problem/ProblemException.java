package io.redress.kit.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A refusal that the client is told about as a problem document. Thrown inside a transaction it
 * rolls back, and it costs no stack trace. Detail and messages are shown to the client and written
 * to logs: name ids and fields in them, never a person's data.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "instance", "mend", "errors");

  private final transient ProblemType type;
  private final transient List<FieldError> errors = new ArrayList<>();
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();

  private ProblemException(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = Objects.requireNonNull(type);
  }

  /** A problem of the given type; the detail says what is special about this occurrence. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail);
  }

  /** A refused value of one field: {@link CommonProblem#INVALID_FIELD} naming it. */
  public static ProblemException invalid(String field, String message, String mend) {
    return of(CommonProblem.INVALID_FIELD, "The request has an invalid field.")
        .field(field, message, mend);
  }

  /** Adds what is wrong with one field. */
  public ProblemException field(String field, String message, String mend) {
    errors.add(new FieldError(field, message, mend));
    return this;
  }

  /**
   * Adds a member of its own to the document, for clients that react by machine.
   *
   * @throws IllegalArgumentException when the name is one of the standard members
   */
  public ProblemException with(String name, Object extension) {
    if (STANDARD.contains(name)) {
      throw new IllegalArgumentException("A problem document has its own member " + name);
    }
    extensions.put(name, extension);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return getMessage();
  }

  public List<FieldError> errors() {
    return Collections.unmodifiableList(errors);
  }

  public Map<String, Object> extensions() {
    return Collections.unmodifiableMap(extensions);
  }
}
