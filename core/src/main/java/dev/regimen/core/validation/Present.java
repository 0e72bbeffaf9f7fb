package dev.regimen.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A component that may be absent should be given before publishing. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Present.Check.class)
public @interface Present {

    /** Returns what should be otherwise. */
    String message();

    /** Returns the groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** Returns {@link Severity.Warning}, or nothing for an error. */
    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    final class Check implements ConstraintValidator<Present, Object> {
        /** Made by the validator. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable Object component, ConstraintValidatorContext context) {
            return component != null;
        }
    }
}
