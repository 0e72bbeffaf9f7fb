package dev.regimen.core.procedure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constraints that look into a component. Each reports the exact path of what it is about. */
final class Rules {

    private Rules() {}

    /** Every section whose content no facts can give has prose. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = EverySection.Check.class)
    @interface EverySection {
        String message() default "this section of the page should be written";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** The rule. */
        final class Check implements ConstraintValidator<EverySection, Map<Section, ?>> {
            /** Risks and related procedures are facts, which may stand for themselves. */
            private static final Set<Section> OF_FACTS = Set.of(Section.RISKS, Section.RELATED);

            @Override
            public boolean isValid(@Nullable Map<Section, ?> sections, ConstraintValidatorContext context) {
                Set<Section> missing = EnumSet.complementOf(EnumSet.copyOf(OF_FACTS));
                if (sections != null) {
                    missing.removeAll(sections.keySet());
                }
                context.disableDefaultConstraintViolation();
                for (Section section : missing) {
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addContainerElementNode("<map value>", Map.class, 1)
                            .inIterable()
                            .atKey(section)
                            .addConstraintViolation();
                }
                return missing.isEmpty();
            }
        }
    }
}
