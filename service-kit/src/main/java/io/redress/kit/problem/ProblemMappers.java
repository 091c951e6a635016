package io.redress.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.redress.kit.failure.Failure;
import io.redress.kit.failure.Redacted;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every exception of a request into a problem document. Refusals say what to mend; the
 * service's own faults say nothing but an incident identifier, under which the log has the stack
 * without messages.
 */
@Singleton
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final ProblemResponses responses;

  @Inject
  ProblemMappers(ProblemResponses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper
  public Response refused(ProblemException problem, UriInfo request) {
    return responses.of(problem, request.getPath());
  }

  @ServerExceptionMapper
  public Response violated(ConstraintViolationException violated, UriInfo request) {
    return ConstraintProblems.isOwnFault(violated)
        ? incident(violated, request)
        : responses.of(ConstraintProblems.of(violated), request.getPath());
  }

  /** Bodies are refused before this; JSON that a use case cannot read is our own fault. */
  @ServerExceptionMapper
  public Response misfit(MismatchedInputException misfit, UriInfo request) {
    return incident(misfit, request);
  }

  @ServerExceptionMapper
  public Response unauthenticated(AuthenticationFailedException refused, UriInfo request) {
    return responses.of(
        CommonProblem.UNAUTHENTICATED, "The token is not accepted.", request.getPath());
  }

  @ServerExceptionMapper
  public Response anonymous(UnauthorizedException refused, UriInfo request) {
    return responses.of(
        CommonProblem.UNAUTHENTICATED, "The request carries no token.", request.getPath());
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException refused, UriInfo request) {
    return responses.of(
        CommonProblem.FORBIDDEN, "The caller's roles do not allow this.", request.getPath());
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException thrown, UriInfo request) {
    Response given = thrown.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    if (thrown.getCause() instanceof ProblemException problem) {
      return refused(problem, request);
    }
    Optional<CommonProblem> type =
        Stream.of(
                CommonProblem.MALFORMED_BODY,
                CommonProblem.UNAUTHENTICATED,
                CommonProblem.FORBIDDEN,
                CommonProblem.NOT_FOUND,
                CommonProblem.METHOD_NOT_ALLOWED,
                CommonProblem.NOT_ACCEPTABLE,
                CommonProblem.CONFLICT,
                CommonProblem.BODY_TOO_LARGE,
                CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                CommonProblem.UNAVAILABLE)
            .filter(known -> known.status() == given.getStatus())
            .findFirst();
    if (type.isEmpty()) {
      return given.getStatus() < 500
          ? responses.of(
              CommonProblem.MALFORMED_BODY, "The request is not acceptable.", request.getPath())
          : incident(thrown, request);
    }
    Response.ResponseBuilder answer =
        Response.fromResponse(responses.of(type.get(), type.get().title(), request.getPath()));
    if (given.getHeaders().containsKey(HttpHeaders.ALLOW)) {
      answer.header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable thrown, UriInfo request) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return refused(problem, request);
      }
    }
    Failure failure = Failure.of(thrown);
    if (failure == Failure.CONTENTION) {
      return responses.of(
          CommonProblem.CONFLICT,
          "The same thing was changed at the same time.",
          request.getPath());
    }
    if (failure.isTransient()) {
      LOG.warnf("A request was answered 503: %s", thrown.getClass().getName());
      return responses.of(
          CommonProblem.UNAVAILABLE,
          "Something that the service needs is away; nothing was changed.",
          request.getPath());
    }
    return incident(thrown, request);
  }

  private Response incident(Throwable thrown, UriInfo request) {
    String incident = Ids.next();
    LOG.errorf(Redacted.of(thrown), "Incident %s", incident);
    return responses.of(
        ProblemException.of(CommonProblem.INTERNAL, "Incident " + incident + ".")
            .with("incident", incident),
        request.getPath());
  }
}
