package io.redress.kit.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.text.PlainText;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Looks through every JSON body before anything is made of it: size, depth (32), duplicate names,
 * and characters that have no place in a text ({@link PlainText}). So no field of any request needs
 * to be checked for them again. A body that does not fit its type is refused here too: the same
 * exception thrown later, inside a use case, is the service's own fault.
 */
@Provider
public class JsonGuard implements ReaderInterceptor {
  private static final int DEEPEST = 32;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(500)
                  .build())
          .build();

  private final Instance<HttpConfig> config;

  @Inject
  public JsonGuard(Instance<HttpConfig> config) {
    // Interceptors are made while the service is built; its settings are known when it runs.
    this.config = config;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type == null || !config.get().guards(type.toString())) {
      return context.proceed();
    }
    int largest = config.get().maxJson();
    byte[] body = context.getInputStream().readNBytes(largest + 1);
    if (body.length > largest) {
      throw ProblemException.of(
          CommonProblem.BODY_TOO_LARGE, "The body has more than " + largest + " bytes.");
    }
    check(body);
    context.setInputStream(new ByteArrayInputStream(body));
    try {
      return context.proceed();
    } catch (JsonProcessingException unreadable) {
      throw JsonProblems.of(unreadable);
    } catch (WebApplicationException refused) {
      if (refused.getCause() instanceof JsonProcessingException unreadable) {
        throw JsonProblems.of(unreadable);
      }
      throw refused;
    }
  }

  /** Refuses a body by problem; package-private for its test. */
  static void check(byte[] body) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      for (JsonToken token; (token = parser.nextToken()) != null; ) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          checkText(parser.getText(), parser);
        }
      }
    } catch (JsonProcessingException malformed) {
      String place =
          malformed.getLocation() == null
              ? ""
              : " at line %d, column %d"
                  .formatted(
                      malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
      throw ProblemException.of(
          CommonProblem.MALFORMED_BODY,
          "The body is not well-formed JSON, nested at most " + DEEPEST + " deep" + place + ".");
    }
  }

  private static void checkText(String text, JsonParser parser) {
    OptionalInt refused = PlainText.firstRefused(text);
    if (refused.isPresent()) {
      String field = path(parser.getParsingContext().pathAsPointer());
      throw ProblemException.of(
              CommonProblem.INVALID_FIELD,
              "The field '" + field + "' has a character that is not allowed.")
          .field(
              field,
              "has a control character, one that turns the direction of writing, or half a"
                  + " character at position "
                  + refused.getAsInt(),
              "Send plain text in UTF-8.");
    }
  }

  private static String path(JsonPointer pointer) {
    StringBuilder path = new StringBuilder();
    for (JsonPointer step = pointer; step != null && !step.matches(); step = step.tail()) {
      if (step.mayMatchElement()) {
        path.append('[').append(step.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".")
            .append(PlainText.without(step.getMatchingProperty()));
      }
    }
    return path.toString();
  }
}
