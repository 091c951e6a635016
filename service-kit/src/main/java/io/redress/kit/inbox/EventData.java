package io.redress.kit.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;

/** Reads the data of events, tolerant of what was added and strict on what is required. */
final class EventData {
  private static final int DEEPEST = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private EventData() {}

  static JsonNode parse(byte[] json) {
    JsonNode data;
    try {
      data = json == null ? null : MAPPER.readTree(json);
    } catch (IOException malformed) {
      throw new PoisonException("The data is not well-formed JSON");
    }
    if (data == null || !data.isObject()) {
      throw new PoisonException("The data is not a JSON object");
    }
    return data;
  }

  static <T> T read(JsonNode data, Class<T> record) {
    T value;
    try {
      value = MAPPER.treeToValue(data, record);
    } catch (JsonMappingException misfit) {
      throw new PoisonException("The data does not fit at " + path(misfit));
    } catch (JsonProcessingException misfit) {
      throw new PoisonException("The data does not fit " + record.getSimpleName());
    }
    requirePresent(value, "");
    return value;
  }

  private static String path(JsonMappingException misfit) {
    String path =
        misfit.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "its root" : "'" + path + "'";
  }

  private static void requirePresent(Object value, String path) {
    if (value == null || !value.getClass().isRecord()) {
      return;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(component, value);
      String name = path + component.getName();
      if (part == null && isRequired(component)) {
        throw new PoisonException("The data lacks '" + name + "'");
      }
      requirePresent(part, name + ".");
    }
  }

  private static boolean isRequired(RecordComponent component) {
    AnnotatedElement accessor = component.getAccessor();
    return component.isAnnotationPresent(NotNull.class)
        || accessor.isAnnotationPresent(NotNull.class);
  }

  private static Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException("Not readable: " + component, unreadable);
    }
  }
}
