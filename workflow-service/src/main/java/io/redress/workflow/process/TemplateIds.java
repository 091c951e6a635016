package io.redress.workflow.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The element templates that come with the product, by the ids that diagrams name them by. */
@ApplicationScoped
class TemplateIds {
  private final Set<String> ids;

  TemplateIds(ObjectMapper json) {
    try {
      JsonNode templates = json.readTree(BundledFiles.read("modeler/element-templates.json"));
      ids =
          StreamSupport.stream(templates.spliterator(), false)
              .map(template -> template.path("id").asText())
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  Set<String> all() {
    return ids;
  }
}
