package io.redress.kit.http;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The parts of a form with files, whatever they are called. The body's limit bounds them. */
public final class FormParts {
  private static final int MOST = 30;

  /**
   * One part.
   *
   * @param name of the field
   * @param fileName without folders; null where the part is no file
   */
  public record Part(String name, String fileName, byte[] content) {
    /** The content as a text. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private FormParts() {}

  /**
   * Reads the parts; of one name in their order.
   *
   * @throws ProblemException when there are more than 30, or a name has control characters or more
   *     than 200 characters
   */
  public static List<Part> read(MultipartFormDataInput form) {
    List<Part> parts = new ArrayList<>();
    try {
      for (Map.Entry<String, Collection<FormValue>> values : form.getValues().entrySet()) {
        for (FormValue value : values.getValue()) {
          parts.add(part(values.getKey(), value));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (parts.size() > MOST) {
      throw ProblemException.of(
          CommonProblem.MALFORMED_BODY, "The form has more than " + MOST + " parts.");
    }
    return parts;
  }

  private static Part part(String name, FormValue value) throws IOException {
    if (!value.isFileItem()) {
      return new Part(name(name), null, value.getValue().getBytes(StandardCharsets.UTF_8));
    }
    String file = value.getFileName() == null ? name : value.getFileName();
    String bare = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    try (InputStream content = value.getFileItem().getInputStream()) {
      return new Part(name(name), name(bare), content.readAllBytes());
    }
  }

  private static String name(String name) {
    if (!name.matches("\\P{Cntrl}{1,200}")) {
      throw ProblemException.of(
          CommonProblem.MALFORMED_BODY,
          "A part of the form has no name, a long one, or one with control characters.");
    }
    return name;
  }
}
