package io.redress.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problem documents as HTTP answers. */
@Singleton
public class ProblemResponses {
  /** The media type of every error answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem's member with this name, in seconds, is the header Retry-After too. */
  private static final String RETRY_AFTER = "retryAfter";

  private static final String RETRY_AFTER_SECONDS = "2";

  private final ObjectMapper mapper;
  private final Instance<ProblemMembers> further;

  @Inject
  ProblemResponses(ObjectMapper mapper, @Any Instance<ProblemMembers> further) {
    this.mapper = mapper;
    this.further = further;
  }

  Response of(ProblemType type, String detail, String instance) {
    return of(type, detail, instance, List.of());
  }

  Response of(ProblemType type, String detail, String instance, List<FieldError> errors) {
    return answer(view(type, detail, instance, errors, Map.of()));
  }

  Response of(ProblemException problem, String instance) {
    return answer(
        view(problem.type(), problem.detail(), instance, problem.errors(), problem.extensions()));
  }

  /** The document's bytes, for answers that are written below the resources. */
  public byte[] document(ProblemType type, String detail, String instance) {
    return bytes(view(type, detail, instance, List.of(), Map.of()));
  }

  private ProblemView view(
      ProblemType type,
      String detail,
      String instance,
      List<FieldError> errors,
      Map<String, Object> extensions) {
    Map<String, Object> members = new LinkedHashMap<>();
    further.forEach(each -> members.putAll(each.of(type, detail, instance)));
    members.putAll(extensions);
    return ProblemView.of(type, detail, instance, errors, members);
  }

  private Response answer(ProblemView view) {
    Response.ResponseBuilder answer =
        Response.status(view.status())
            .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
            .entity(bytes(view));
    if (view.status() == CommonProblem.UNAUTHENTICATED.status()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    Object wait = view.extensions().get(RETRY_AFTER);
    if (wait != null) {
      answer.header(HttpHeaders.RETRY_AFTER, wait);
    }
    if (view.status() == CommonProblem.UNAVAILABLE.status()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }

  private byte[] bytes(ProblemView view) {
    try {
      return mapper.writeValueAsBytes(view);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A problem's extension cannot be written", unwritable);
    }
  }
}
