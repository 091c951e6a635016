package io.redress.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457) as clients get it.
 *
 * @param type stable address of the kind of problem, {@code /problems/<code>}
 * @param title the same for every occurrence
 * @param status the HTTP status
 * @param detail what is special about this occurrence
 * @param instance path of the request
 * @param mend what the client can do about it
 * @param errors the fields at fault
 * @param extensions further members for machines
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "mend", "errors"})
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String mend,
    List<FieldError> errors,
    @JsonIgnore Map<String, Object> extensions) {

  static ProblemView of(
      ProblemType type,
      String detail,
      String instance,
      List<FieldError> errors,
      Map<String, Object> extensions) {
    return new ProblemView(
        "/problems/" + type.code(),
        type.title(),
        type.status(),
        detail,
        instance,
        type.mend(),
        List.copyOf(errors),
        extensions);
  }

  @JsonAnyGetter
  Map<String, Object> members() {
    return extensions;
  }
}
