package dev.regimen.core.practice;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Constraints that look at more than one component. Each reports the exact path of what it is about. */
final class Rules {

    private Rules() {}

    /** The hours hold a weekly template or an opening. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = OpenSometime.Check.class)
    @interface OpenSometime {
        String message() default "should say when it is open";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** The rule. */
        final class Check implements ConstraintValidator<OpenSometime, Hours> {
            @Override
            public boolean isValid(@Nullable Hours hours, ConstraintValidatorContext context) {
                return hours == null
                        || !hours.weekly().isEmpty()
                        || !hours.openings().isEmpty();
            }
        }
    }

    /** No two practitioners have the same NPI. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = DistinctNpis.Check.class)
    @interface DistinctNpis {
        String message() default "should be this practitioner's own NPI: an earlier practitioner has the same one";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** The rule. */
        final class Check implements ConstraintValidator<DistinctNpis, Practice> {
            @Override
            public boolean isValid(@Nullable Practice practice, ConstraintValidatorContext context) {
                var report = new Report(context);
                Set<Npi> seen = new HashSet<>();
                for (int i = 0; practice != null && i < practice.practitioners().size(); i++) {
                    Npi npi = practice.practitioners().get(i).npi();
                    if (npi != null && !seen.add(npi)) {
                        report.practitioner(i, "npi");
                    }
                }
                return report.isEmpty();
            }
        }
    }

    /** A practitioner who works in the United States has an NPI. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NpiInUnitedStates.Check.class)
    @interface NpiInUnitedStates {
        String message() default "should be given for a practitioner in the United States";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** The rule. */
        final class Check implements ConstraintValidator<NpiInUnitedStates, Practice> {
            @Override
            public boolean isValid(@Nullable Practice practice, ConstraintValidatorContext context) {
                var report = new Report(context);
                for (int i = 0; practice != null && i < practice.practitioners().size(); i++) {
                    Practitioner practitioner = practice.practitioners().get(i);
                    if (practitioner.npi() == null && worksInUnitedStates(practitioner, practice)) {
                        report.practitioner(i, "npi");
                    }
                }
                return report.isEmpty();
            }

            private static boolean worksInUnitedStates(Practitioner practitioner, Practice practice) {
                return practice.sites().stream()
                        .filter(s -> practitioner.hours().containsKey(s.id()))
                        .anyMatch(s -> s.address().country().equals("US"));
            }
        }
    }

    /** Hours of a person at a site meet the hours of the site. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = HoursMeetSite.Check.class)
    @interface HoursMeetSite {
        String message() default "should be at times when the site is open: they never are";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** The rule. */
        final class Check implements ConstraintValidator<HoursMeetSite, Practice> {
            @Override
            public boolean isValid(@Nullable Practice practice, ConstraintValidatorContext context) {
                var report = new Report(context);
                if (practice != null) {
                    for (int i = 0; i < practice.practitioners().size(); i++) {
                        check(
                                practice,
                                "practitioners",
                                i,
                                practice.practitioners().get(i).hours(),
                                report);
                    }
                    for (int i = 0; i < practice.staff().size(); i++) {
                        check(practice, "staff", i, practice.staff().get(i).hours(), report);
                    }
                }
                return report.isEmpty();
            }

            private static void check(
                    Practice practice, String list, int index, Map<String, Hours> hours, Report report) {
                hours.forEach((site, there) -> practice.site(site)
                        .filter(s -> neverMeet(there, s.hours()))
                        .ifPresent(s -> report.hours(list, index, site)));
            }

            /** Extra openings may meet anything, so only templates alone can be told never to. */
            private static boolean neverMeet(Hours person, Hours site) {
                return person.openings().isEmpty()
                        && site.openings().isEmpty()
                        && List.of(DayOfWeek.values()).stream()
                                .allMatch(d -> TimeRange.intersect(on(d, person), on(d, site))
                                        .isEmpty());
            }

            private static List<TimeRange> on(DayOfWeek day, Hours hours) {
                return hours.weekly().stream()
                        .map(WeeklyHours::days)
                        .flatMap(days -> days.getOrDefault(day, List.of()).stream())
                        .toList();
            }
        }
    }

    /** Between any two sites at which the same person works, it is said how long one takes. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = TravelIsKnown.Check.class)
    @interface TravelIsKnown {
        String message() default "should say how long it takes between sites at which the same person works";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** The rule. */
        final class Check implements ConstraintValidator<TravelIsKnown, Practice> {
            @Override
            public boolean isValid(@Nullable Practice practice, ConstraintValidatorContext context) {
                var report = new Report(context);
                if (practice != null && !isKnown(practice)) {
                    report.travel();
                }
                return report.isEmpty();
            }

            private static boolean isKnown(Practice practice) {
                Set<Set<String>> known = new HashSet<>();
                practice.travel().forEach(way -> known.add(Set.of(way.from(), way.to())));
                return Stream.concat(
                                practice.practitioners().stream().map(Practitioner::hours),
                                practice.staff().stream().map(Staff::hours))
                        .map(hours -> List.copyOf(hours.keySet()))
                        .allMatch(sites -> isKnown(sites, known));
            }

            private static boolean isKnown(List<String> sites, Set<Set<String>> known) {
                for (int i = 0; i < sites.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        if (!known.contains(Set.of(sites.get(i), sites.get(j)))) {
                            return false;
                        }
                    }
                }
                return true;
            }
        }
    }

    /** Replaces the one violation of a class by one for each part at fault. */
    private static final class Report {
        private final ConstraintValidatorContext context;
        private boolean empty = true;

        Report(ConstraintValidatorContext context) {
            this.context = context;
        }

        boolean isEmpty() {
            return empty;
        }

        void practitioner(int index, String component) {
            next().addPropertyNode("practitioners")
                    .addPropertyNode(component)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }

        void hours(String list, int index, String site) {
            next().addPropertyNode(list)
                    .addPropertyNode("hours")
                    .inIterable()
                    .atIndex(index)
                    .addContainerElementNode("<map value>", Map.class, 1)
                    .inIterable()
                    .atKey(site)
                    .addConstraintViolation();
        }

        void travel() {
            next().addPropertyNode("travel").addConstraintViolation();
        }

        private ConstraintViolationBuilder next() {
            context.disableDefaultConstraintViolation();
            empty = false;
            return context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate());
        }
    }
}
