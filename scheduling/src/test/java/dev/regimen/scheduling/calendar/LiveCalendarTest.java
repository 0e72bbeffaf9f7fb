package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.PracticeSource.Edition;
import dev.regimen.scheduling.calendar.PracticeSource.Edits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1); // Fri
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31); // Wed
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon

    /** A host that numbers its versions and remembers its last change. */
    private static final class Host implements PracticeSource {
        private int version = 1;
        private Practice practice = practice();
        private Optional<Edits> last = Optional.empty();
        private int readings;

        @Override
        public Edition read() {
            readings++;
            return new Edition(String.valueOf(version), practice);
        }

        @Override
        public Optional<Edits> changesSince(String since) {
            if (since.equals(String.valueOf(version))) {
                return Optional.of(Edits.none(since));
            }
            return since.equals(String.valueOf(version - 1)) ? last : Optional.empty();
        }

        void put(Practitioner who) {
            version++;
            Edits edits = new Edits(String.valueOf(version), List.of(), List.of(who), List.of(), Set.of());
            last = Optional.of(edits);
            practice = edits.applyTo(practice);
        }
    }

    private final Host host = new Host();
    private final LiveCalendar live = LiveCalendar.of(host, FIRST, LAST);

    private static Practitioner away(LocalDate day) {
        return PracticeFixtures.reyes().toBuilder().leave(Leave.of(day, day)).build();
    }

    @Test
    void aRefreshWithoutNewsKeepsTheCalendar() {
        PracticeCalendar before = live.calendar();

        PracticeChange change = live.refresh();

        assertThat(change.isEmpty()).isTrue();
        assertThat(live.calendar()).isSameAs(before);
        assertThat(live.version()).isEqualTo("1");
    }

    @Test
    void newsAreTakenOverWithoutReadingAll() {
        PracticeCalendar before = live.calendar();
        host.put(away(MONDAY));

        PracticeChange change = live.refresh();

        assertThat(change.resources()).containsExactly("reyes");
        assertThat(live.version()).isEqualTo("2");
        assertThat(live.calendar().openOn("reyes", "harbor", MONDAY)).isEmpty();
        assertThat(before.openOn("reyes", "harbor", MONDAY)).isNotEmpty();
        assertThat(host.readings).isEqualTo(1);
    }

    @Test
    void whoHasMissedTooMuchReadsAll() {
        host.put(away(MONDAY));
        host.put(away(MONDAY.plusDays(2))); // Wed

        live.refresh();

        assertThat(host.readings).isEqualTo(2);
        assertThat(live.version()).isEqualTo("3");
        assertThat(live.calendar().practice()).isEqualTo(host.practice);
    }

    @Test
    void aChangedPersonKeepsTheirPlaceAndANewOneComesLast() {
        Practitioner stone = PracticeFixtures.okafor().toBuilder().npi(null).build();
        Practitioner fresh = new Practitioner(
                "stone",
                stone.name(),
                null,
                stone.qualifications(),
                stone.specialties(),
                stone.languages(),
                stone.capabilities(),
                stone.hours(),
                stone.leave(),
                null,
                null,
                null);
        Edits edits = new Edits("2", List.of(), List.of(fresh, away(MONDAY)), List.of(), Set.of());

        Practice after = edits.applyTo(practice());

        assertThat(after.practitioners()).extracting(Resource::id).containsExactly("reyes", "okafor", "stone");
    }

    @Test
    void whoIsGoneIsGone() {
        Edits edits = new Edits("2", List.of(), List.of(), List.of(), Set.of("okafor", "lindgren"));

        Practice after = edits.applyTo(practice());

        assertThat(after.practitioners()).extracting(Resource::id).containsExactly("reyes");
        assertThat(after.staff()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edits("2", List.of(), List.of(), List.of(), Set.of("hill")).applyTo(practice()))
                .withMessageContaining("hill");
    }

    @Test
    void dataThatFailLeaveTheCalendarAsItWas() {
        AtomicBoolean fails = new AtomicBoolean();
        PracticeSource source = () -> {
            if (fails.get()) {
                throw new IllegalStateException("no connection");
            }
            return new Edition("1", practice());
        };
        LiveCalendar fragile = LiveCalendar.of(source, FIRST, LAST);
        PracticeCalendar before = fragile.calendar();
        fails.set(true);

        assertThat(catchThrowable(fragile::refresh)).isInstanceOf(IllegalStateException.class);
        assertThat(fragile.calendar()).isSameAs(before);
    }

    @Test
    void itMovesOnInTime() {
        live.moveTo(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 30)); // Mon, Fri

        assertThat(live.calendar().openOn("reyes", "harbor", LocalDate.of(2027, 4, 5))) // Mon
                .hasSize(2);
        assertThat(live.calendar().openOn("reyes", "harbor", MONDAY)).isEmpty();
    }
}
