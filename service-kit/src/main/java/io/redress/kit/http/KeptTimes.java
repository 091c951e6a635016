package io.redress.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Set;

/**
 * Refuses times and days whose year has not four digits: Java counts some thousand million years,
 * tables keep and calendars count only these. Which of them make sense, each use case says.
 */
final class KeptTimes {
  private static final int FIRST = 1000;
  private static final int LAST = 9999;
  private static final Instant BEGIN = Instant.parse(FIRST + "-01-01T00:00:00Z");
  private static final Instant END = Instant.parse(LAST + "-12-31T23:59:59Z").plusSeconds(1);
  private static final Set<Class<?>> TIMES =
      Set.of(Instant.class, OffsetDateTime.class, LocalDate.class);

  private KeptTimes() {}

  static SimpleModule module() {
    return new SimpleModule(KeptTimes.class.getName())
        .setDeserializerModifier(
            new BeanDeserializerModifier() {
              private static final long serialVersionUID = 1L;

              @Override
              public JsonDeserializer<?> modifyDeserializer(
                  DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
                return TIMES.contains(bean.getBeanClass()) ? new Kept(reader) : reader;
              }
            });
  }

  private static final class Kept extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Kept(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Kept(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object read = super.deserialize(parser, context);
      if (read instanceof TemporalAccessor time && !isKept(time)) {
        return context.handleWeirdStringValue(
            handledType(), parser.getText(), "is not of the years %d to %d", FIRST, LAST);
      }
      return read;
    }

    private static boolean isKept(TemporalAccessor time) {
      if (time instanceof Instant instant) {
        // The years of some instants are beyond those of any calendar.
        return !instant.isBefore(BEGIN) && instant.isBefore(END);
      }
      int year = time.get(ChronoField.YEAR);
      return year >= FIRST && year <= LAST;
    }
  }
}
