package io.redress.kit.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.text.PlainText;
import io.redress.kit.time.Years;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Whether what was read of an event keeps the bounds that its consumer's record states: what is
 * required is there, times and days are of the years 2000 to 2100, texts have only what has a place
 * in them ({@link PlainText}), and the constraints of Bean Validation hold, of parts as far as
 * {@code @Valid} says. What breaks one is named with its bound, never with its value.
 *
 * <p>The validator is one of its own: consumers' records are read where no container is, too, and
 * its messages, which are kept with the event, are in English whoever runs the service.
 */
final class EventBounds {
  private static final String OUT_OF_TIME =
      "is not of the years " + Years.FIRST + " to " + Years.LAST;

  private static final String NOT_PLAIN = "has a character that no text may have at position ";

  private static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .traversableResolver(new Everything())
          .messageInterpolator(
              new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
          .buildValidatorFactory()
          .getValidator();

  private static final ClassValue<Part[]> PARTS =
      new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> record) {
          return Arrays.stream(record.getRecordComponents()).map(Part::of).toArray(Part[]::new);
        }
      };

  private EventBounds() {}

  /** Throws {@link PoisonException} when something is missing or out of its bounds. */
  static void check(Object value) {
    checkParts(value, "");
    Set<ConstraintViolation<Object>> broken = VALIDATOR.validate(value);
    if (!broken.isEmpty()) {
      throw new PoisonException(
          broken.stream()
              .map(violation -> misfit(path(violation), violation.getMessage()))
              .sorted()
              .collect(Collectors.joining("; ")));
    }
  }

  private static void checkParts(Object record, String prefix) {
    for (Part part : PARTS.get(record.getClass())) {
      checkPart(part.of(record), prefix + part.name(), part.required());
    }
  }

  private static void checkPart(Object value, String path, boolean required) {
    if (value == null) {
      if (required) {
        throw new PoisonException("The data lacks '" + path + "'");
      }
    } else if (value instanceof Instant time && !Years.have(time)
        || value instanceof LocalDate day && !Years.have(day)) {
      throw new PoisonException(misfit(path, OUT_OF_TIME));
    } else if (value instanceof String text) {
      checkText(text, path);
    } else if (value instanceof Record) {
      checkParts(value, path + ".");
    } else if (value instanceof Collection<?> all) {
      int index = 0;
      for (Object each : all) {
        checkPart(each, path + "[" + index++ + "]", true);
      }
    }
  }

  private static void checkText(String text, String path) {
    OptionalInt refused = PlainText.firstRefused(text);
    if (refused.isPresent()) {
      throw new PoisonException(misfit(path, NOT_PLAIN + refused.getAsInt()));
    }
  }

  private static String path(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    int element = path.indexOf(".<");
    return element < 0 ? path : path.substring(0, element);
  }

  private static String misfit(String path, String bound) {
    return "The data does not fit at '" + path + "': " + bound;
  }

  /** A component of a consumer's record. */
  private record Part(String name, Method accessor, boolean required) {

    static Part of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      JsonProperty property = accessor.getAnnotation(JsonProperty.class);
      return new Part(
          component.getName(),
          accessor,
          accessor.isAnnotationPresent(NotNull.class)
              || component.isAnnotationPresent(NotNull.class)
              || property != null && property.required());
    }

    Object of(Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException unreadable) {
        throw new IllegalStateException("Not readable: " + accessor, unreadable);
      }
    }
  }

  /** Records are whole: nothing of them is loaded later. */
  private static final class Everything implements TraversableResolver {
    @Override
    public boolean isReachable(
        Object object, Path.Node property, Class<?> root, Path path, ElementType kind) {
      return true;
    }

    @Override
    public boolean isCascadable(
        Object object, Path.Node property, Class<?> root, Path path, ElementType kind) {
      return true;
    }
  }
}
