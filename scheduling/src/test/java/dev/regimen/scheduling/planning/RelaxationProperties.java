package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.planning.Relaxation.Authorised;
import dev.regimen.scheduling.planning.Relaxation.AuthorisedDates;
import dev.regimen.scheduling.planning.Relaxation.AuthorisedVisits;
import dev.regimen.scheduling.planning.Relaxation.Change;
import dev.regimen.scheduling.planning.Relaxation.EarlierStart;
import dev.regimen.scheduling.planning.Relaxation.LaterStart;
import dev.regimen.scheduling.planning.Relaxation.LaterVisits;
import dev.regimen.scheduling.planning.Relaxation.OtherPractitioner;
import dev.regimen.scheduling.planning.Relaxation.OtherSite;
import dev.regimen.scheduling.planning.Relaxation.OtherTimes;
import dev.regimen.scheduling.planning.Relaxation.PatientBack;
import dev.regimen.scheduling.planning.Relaxation.SeveralPractitioners;
import dev.regimen.scheduling.planning.Relaxation.VisitMoved;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelaxationProperties {
    /** A case whose payer may ask for an authorisation, and most of whose taken time is that of other patients. */
    private static Case of(long seed) {
        Case plain = Cases.of(seed);
        Random random = new Random(~seed);
        CourseRequest request = plain.request();
        if (random.nextInt(3) == 0) {
            request = request.toBuilder()
                    .course(request.course().withAuthorisations(authorisations(request, random)))
                    .build();
        }
        List<Occupancy> taken = new ArrayList<>();
        for (Occupancy each : plain.snapshot().occupancies()) {
            Claim claim = each.claims().get(0);
            int number = taken.size();
            Occupancy.Presence visit = new Occupancy.Presence(
                    PatientRef.of("other-" + number),
                    plain.snapshot().calendar().practice().sites().get(0).id(),
                    claim.time());
            boolean isVisit = each.presence() == null && random.nextInt(4) > 0;
            taken.add(isVisit ? new Occupancy(each.claims(), visit, CourseId.of("course-" + number)) : each);
        }
        return new Case(request, Snapshot.of(plain.snapshot().calendar(), taken));
    }

    private static List<Authorisation> authorisations(CourseRequest request, Random random) {
        List<Authorisation> given = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            LocalDate first = request.today().plusDays(random.nextInt(10));
            LocalDate last = first.plusDays(random.nextInt(12));
            String procedure = random.nextInt(5) == 0 ? "other" : "injection";
            given.add(new Authorisation("a-" + i, procedure, null, null, 1 + random.nextInt(3), first, last));
        }
        return given;
    }

    private static PlanningResult plan(CourseRequest request, Snapshot snapshot) {
        return CoursePlanner.of(snapshot.calendar().practice()).offers(request, snapshot, 1);
    }

    private static boolean opens(Case of, Stream<Change> changes) {
        CourseRequest request = of.request();
        Snapshot snapshot = of.snapshot();
        for (Change change : changes.toList()) {
            request = change.applyTo(request);
            snapshot = change.applyTo(snapshot);
        }
        return plan(request, snapshot) instanceof Offers;
    }

    @Test
    void everyRelaxationOpensTheCourseAndNothingLessDoes() {
        Trials.of("relaxations", 150, 5_000, RelaxationProperties::open);
    }

    private static void open(long seed, Consumer<String> saw) {
        Case of = of(seed);
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());

        PlanningResult result = plan(of.request(), of.snapshot());

        if (!(result instanceof Explanation explanation)) {
            return;
        }
        assertThat(explanation.blocked()).isNotEmpty();
        for (Relaxation relaxation : explanation.relaxations()) {
            List<Change> changes = relaxation.changes();
            changes.forEach(change -> saw.accept(change.getClass().getSimpleName()));
            CourseRequest request = relaxation.applyTo(of.request());
            Snapshot snapshot = relaxation.applyTo(of.snapshot());
            assertThat(verifier.verify(request, snapshot, relaxation.offer())).isEmpty();
            PlanningResult then = plan(request, snapshot);
            assertThat(then).isInstanceOf(Offers.class);
            assertThat(((Offers) then).best().visits())
                    .isEqualTo(relaxation.offer().visits());
            for (Change change : changes) {
                assertThat(opens(of, changes.stream().filter(other -> other != change)))
                        .as("without %s of %s", change, changes)
                        .isFalse();
                change.fold(new Weaker(of))
                        .forEach(weaker -> assertThat(
                                        opens(of, changes.stream().map(other -> other == change ? weaker : other)))
                                .as("%s instead of %s of %s", weaker, change, changes)
                                .isFalse());
            }
        }
        assertThat(explanation.relaxations())
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.changes().size(), other.changes().size()));
    }

    @Test
    void whatOpensTheCourseByItselfIsNotMissed() {
        Trials.of("relaxations that suffice", 150, 5_000, RelaxationProperties::areNotMissed)
                .saw("without an offer", 25);
    }

    private static void areNotMissed(long seed, Consumer<String> saw) {
        Case of = of(seed);

        PlanningResult result = plan(of.request(), of.snapshot());

        if (result instanceof Explanation explanation) {
            saw.accept("without an offer");
            of.request().available().blocks().stream()
                    .map(block -> (Leave) block)
                    .filter(leave -> opens(
                            of,
                            Stream.of(new PatientBack(
                                    leave,
                                    leave.first()
                                            .datesUntil(leave.last().plusDays(1))
                                            .toList()))))
                    .forEach(leave -> assertThat(explanation.relaxations())
                            .flatExtracting(Relaxation::changes)
                            .anyMatch(change -> change instanceof PatientBack back
                                    && back.leave().equals(leave)));
            if (opens(of, Stream.of(new SeveralPractitioners()))) {
                assertThat(explanation.relaxations())
                        .flatExtracting(Relaxation::changes)
                        .contains(new SeveralPractitioners());
            }
        }
    }

    /** The next weaker forms of a change, those that are a change at all. */
    private record Weaker(Case of) implements Change.Cases<Stream<Change>> {
        @Override
        public Stream<Change> otherPractitioner(OtherPractitioner change) {
            return Stream.of();
        }

        @Override
        public Stream<Change> severalPractitioners(SeveralPractitioners change) {
            return Stream.of();
        }

        @Override
        public Stream<Change> otherSite(OtherSite change) {
            return Stream.of();
        }

        @Override
        public Stream<Change> otherTimes(OtherTimes change) {
            return Stream.of();
        }

        @Override
        public Stream<Change> earlierStart(EarlierStart change) {
            LocalDate next = change.notBefore().plusDays(1);
            return next.isBefore(of.request().firstDay()) ? Stream.of(new EarlierStart(next)) : Stream.of();
        }

        @Override
        public Stream<Change> laterStart(LaterStart change) {
            return Stream.of(new LaterStart(change.startBy().minusDays(1)));
        }

        @Override
        public Stream<Change> patientBack(PatientBack change) {
            return change.dates().stream()
                    .map(date -> new PatientBack(
                            change.leave(),
                            change.dates().stream()
                                    .filter(other -> !other.equals(date))
                                    .toList()));
        }

        @Override
        public Stream<Change> laterVisits(LaterVisits change) {
            return Stream.of(new LaterVisits(change.stage(), change.days() - 1));
        }

        @Override
        public Stream<Change> authorised(Authorised change) {
            Authorisation all = change.allowance();
            List<Change> weaker = new ArrayList<>();
            if (all.visits() > 1) {
                weaker.add(new Authorised(of(all, all.visits() - 1, all.last())));
            }
            if (all.last().isAfter(all.first())) {
                weaker.add(new Authorised(of(all, all.visits(), all.last().minusDays(1))));
            }
            return weaker.stream();
        }

        private static Authorisation of(Authorisation all, int visits, LocalDate last) {
            return new Authorisation(all.id(), all.procedure(), all.site(), all.side(), visits, all.first(), last);
        }

        @Override
        public Stream<Change> authorisedDates(AuthorisedDates change) {
            Authorisation now = Objects.requireNonNull(of.request().course().authorisations()).stream()
                    .filter(each -> each.id().equals(change.authorisation()))
                    .findFirst()
                    .orElseThrow();
            List<Change> weaker = new ArrayList<>();
            if (change.last().isAfter(now.last())) {
                weaker.add(new AuthorisedDates(
                        now.id(), change.first(), change.last().minusDays(1)));
            }
            if (change.first().isBefore(now.first())) {
                weaker.add(new AuthorisedDates(now.id(), change.first().plusDays(1), change.last()));
            }
            return weaker.stream();
        }

        @Override
        public Stream<Change> authorisedVisits(AuthorisedVisits change) {
            return Stream.of(new AuthorisedVisits(change.authorisation(), change.visits() - 1));
        }

        @Override
        public Stream<Change> visitMoved(VisitMoved change) {
            return Stream.of();
        }
    }
}
