package dev.regimen.core.validation;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what should not be published in a practice, a procedure, or any record of the model.
 *
 * <p>It checks the Jakarta constraints on the record and on everything in it; that each {@code Localized} text is there
 * in every language of the page, and not blank; and, as a warning, that each {@code Sourced} fact names a source. It
 * finds everything at once and never throws for what it finds.
 *
 * <p>{@link #create} makes its own Jakarta validator when it is first asked, which takes about half a second; keep the
 * instance. A host that has a validator gives it to {@link #using}. Instances are safe to share between threads.
 */
public final class PracticeValidator {

    private final Supplier<Validator> source;
    private @Nullable Validator validator;

    private PracticeValidator(Supplier<Validator> source) {
        this.source = source;
    }

    /** Returns a validator that needs nothing from the host: no expression language and no configuration file. */
    public static PracticeValidator create() {
        return new PracticeValidator(PracticeValidator::newValidator);
    }

    /** Returns a validator that checks constraints with the host's; messages are then as the host interpolates them. */
    public static PracticeValidator using(Validator validator) {
        requireNonNull(validator, "validator");
        return new PracticeValidator(() -> validator);
    }

    /**
     * Validates what no file was read for.
     *
     * @param root a practice, a procedure, or another record
     * @param languages those of the page or handout; empty to leave them unchecked
     */
    public ValidationReport validate(Record root, Collection<Locale> languages) {
        return validate(root, languages, Locator.none());
    }

    /**
     * Validates what was read from a file. A finding whose own path has no location, because the part is not there, is
     * located at the nearest part around it that has one.
     *
     * @param root a practice, a procedure, or another record
     * @param languages those of the page or handout; empty to leave them unchecked
     * @param locator where the parts of {@code root} are written
     */
    public ValidationReport validate(Record root, Collection<Locale> languages, Locator locator) {
        requireNonNull(root, "root");
        requireNonNull(languages, "languages").forEach(language -> requireNonNull(language, "languages"));
        requireNonNull(locator, "locator");
        List<Finding> findings = new ArrayList<>();
        for (ConstraintViolation<Record> violation : validator().validate(root)) {
            findings.add(finding(violation, locator));
        }
        Parts.check(
                root,
                languages,
                (path, code, text, severity) ->
                        findings.add(new Finding(path, code, text, severity, nearest(locator, path))));
        return ValidationReport.of(findings);
    }

    private synchronized Validator validator() {
        if (validator == null) {
            validator = source.get();
        }
        return validator;
    }

    private static Finding finding(ConstraintViolation<Record> violation, Locator locator) {
        var descriptor = violation.getConstraintDescriptor();
        String path = Paths.of(violation.getPropertyPath());
        return new Finding(
                path,
                code(descriptor.getAnnotation().annotationType().getSimpleName()),
                violation.getMessage(),
                descriptor.getPayload().contains(Severity.Warning.class) ? Severity.WARNING : Severity.ERROR,
                nearest(locator, path));
    }

    /** {@code NotEmpty} becomes {@code not-empty}. */
    private static String code(String annotation) {
        return annotation.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Location nearest(Locator locator, String path) {
        String part = path;
        Optional<Location> found = locator.locate(part);
        while (found.isEmpty() && !part.isEmpty()) {
            part = Paths.parent(part);
            found = locator.locate(part);
        }
        return found.orElse(null);
    }

    // The provider is named, so that neither the thread's class loader nor a file of the host's has a say, and messages
    // are English wherever the process runs.
    @SuppressWarnings("resource") // closing the factory would end its validator
    private static Validator newValidator() {
        return Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }
}
