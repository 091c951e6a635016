package io.redress.kit.id;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An identifier as all services make them and their contracts have them: 36 characters, small
 * hexadecimal digits and hyphens. {@code null} is one, too: whether it must be there, another
 * constraint says.
 */
@Pattern(regexp = "[0-9a-f-]{36}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Identifier {
  /** Not shown: what is shown is the pattern. */
  String message() default "is no identifier";

  /** As for every constraint. */
  Class<?>[] groups() default {};

  /** As for every constraint. */
  Class<? extends Payload>[] payload() default {};
}
