package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request for one visit outside a course: a consultation, a call, a walk-in.
 *
 * <p>A walk-in is a visit today, from now on, with whoever can be had first:
 *
 * <pre>{@code
 * VisitRequest.builder(id, "walk-in", visit, patient, today)
 *         .days(DateRange.of(today, today))
 *         .bookable(new Bookable(today, now, null))
 *         .build();
 * }</pre>
 *
 * <p>A call is a visit whose segments need a practitioner and no room, at a site of its own: one that has hours and a clock
 * but neither rooms nor a way to it. Whoever is in a room with a patient is on no call, and the other way round.
 *
 * @param id the host's name for it, which must not tell who the patient is
 * @param kind the kind of visit, which reserved time goes by, such as {@code consultation}
 * @param visit what happens and what it needs
 * @param kinds what else it counts as, for reserved time and limits, such as {@code urgent}; sorted
 * @param patient whose it is
 * @param today the day on which it is asked, at the site
 * @param days the days on which it may be
 * @param sites the ids of the sites that may be chosen from; empty for all
 * @param practitioners who may lead it
 * @param available when the patient can come, on the site's clock
 * @param preferences what the patient would like
 * @param bookable when it may be for whoever books it; null for whenever the calendar allows it
 */
public record VisitRequest(
        CourseId id,
        String kind,
        Visit visit,
        Set<String> kinds,
        PatientRef patient,
        LocalDate today,
        DateRange days,
        Set<String> sites,
        Practitioners practitioners,
        Hours available,
        Preferences preferences,
        @Nullable Bookable bookable) {
    private static final BodySite WHOLE_BODY = BodySite.of("body", Localized.english("Body"), false);

    public VisitRequest {
        requireNonNull(id, "id");
        Ids.check(kind, "kind");
        requireNonNull(visit, "visit");
        requireNonNull(kinds, "kinds").forEach(each -> Ids.check(each, "kinds"));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        requireNonNull(patient, "patient");
        requireNonNull(today, "today");
        requireNonNull(days, "days");
        requireNonNull(sites, "sites").forEach(site -> Ids.check(site, "sites"));
        sites = Collections.unmodifiableSet(new TreeSet<>(sites));
        requireNonNull(practitioners, "practitioners");
        requireNonNull(available, "available");
        requireNonNull(preferences, "preferences");
    }

    /** A request for a visit from today on, at any site, with anyone, for a patient who can always come. */
    public static Builder builder(CourseId id, String kind, Visit visit, PatientRef patient, LocalDate today) {
        return new Builder(id, kind, visit, patient, today);
    }

    /** The course of one stage with one session that this visit is. */
    CourseRequest asCourse() {
        Localized<String> name = Localized.english(kind);
        Stage only = Stage.builder("visit", name, CountRange.exactly(1), visit)
                .kind(Stage.Kind.EVALUATION)
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(new ProtocolId(kind, "visit"), name, WHOLE_BODY)
                .stages(only)
                .build();
        CourseState state =
                CourseState.builder(protocol, id).notBefore(days.first()).build();
        return new CourseRequest(
                state,
                patient,
                kinds,
                today,
                days.last(),
                null,
                sites,
                practitioners,
                available,
                preferences,
                Map.of(),
                List.of(),
                null,
                bookable);
    }

    public Builder toBuilder() {
        Builder builder = new Builder(id, kind, visit, patient, today);
        builder.kinds = kinds;
        builder.days = days;
        builder.sites = sites;
        builder.practitioners = practitioners;
        builder.available = available;
        builder.preferences = preferences;
        builder.bookable = bookable;
        return builder;
    }

    /** Returns a text with the id, and nothing about the patient. */
    @Override
    public String toString() {
        return "VisitRequest[%s]".formatted(id);
    }

    /** Fills a {@link VisitRequest}. Not thread-safe. */
    public static final class Builder {
        private final CourseId id;
        private final String kind;
        private final Visit visit;
        private final PatientRef patient;
        private final LocalDate today;
        private Set<String> kinds = Set.of();
        private @Nullable DateRange days;
        private Set<String> sites = Set.of();
        private Practitioners practitioners = Practitioners.ANY;
        private Hours available = Hours.ALWAYS;
        private Preferences preferences = Preferences.DEFAULT;
        private @Nullable Bookable bookable;

        private Builder(CourseId id, String kind, Visit visit, PatientRef patient, LocalDate today) {
            this.id = requireNonNull(id, "id");
            this.kind = requireNonNull(kind, "kind");
            this.visit = requireNonNull(visit, "visit");
            this.patient = requireNonNull(patient, "patient");
            this.today = requireNonNull(today, "today");
        }

        /** Lets it count as further kinds of visit, such as {@code urgent}: it may use what is kept for those. */
        public Builder countingAs(String... more) {
            kinds = Set.of(more);
            return this;
        }

        public Builder days(DateRange when) {
            days = requireNonNull(when, "when");
            return this;
        }

        public Builder sites(String... ids) {
            sites = Set.of(ids);
            return this;
        }

        public Builder practitioners(Practitioners who) {
            practitioners = requireNonNull(who, "who");
            return this;
        }

        public Builder available(Hours when) {
            available = requireNonNull(when, "when");
            return this;
        }

        public Builder preferring(Preferences wishes) {
            preferences = requireNonNull(wishes, "wishes");
            return this;
        }

        /** Plans it only when it may be booked. */
        public Builder bookable(@Nullable Bookable when) {
            bookable = when;
            return this;
        }

        public VisitRequest build() {
            DateRange when = days == null ? DateRange.from(today) : days;
            return new VisitRequest(
                    id,
                    kind,
                    visit,
                    kinds,
                    patient,
                    today,
                    when,
                    sites,
                    practitioners,
                    available,
                    preferences,
                    bookable);
        }
    }
}
