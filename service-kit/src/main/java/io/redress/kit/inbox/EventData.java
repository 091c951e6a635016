package io.redress.kit.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Reads the data of events, tolerant of what was added and strict on what is read: it is there, of
 * its kind (a number is no text) and within its bounds ({@link EventBounds}).
 */
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
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
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
    EventBounds.check(value);
    return value;
  }

  private static String path(JsonMappingException misfit) {
    String path = misfit.getPath().stream().map(EventData::step).collect(Collectors.joining());
    return path.isEmpty() ? "its root" : "'" + path.substring(1) + "'";
  }

  private static String step(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
  }
}
