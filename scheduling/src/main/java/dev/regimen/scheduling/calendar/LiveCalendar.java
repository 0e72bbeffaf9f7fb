package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.PracticeSource.Edition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The calendar of a practice whose data change while it is used.
 *
 * <pre>{@code
 * PracticeChange change = live.refresh();
 * snapshot = snapshot.on(live.calendar());
 * snapshot.affectedBy(change).forEach(this::tell);
 * }</pre>
 *
 * <p>Nothing is read from the source but by {@link #refresh}. A calendar that was handed out never changes; the next one
 * shares with it what was not touched. Safe to share between threads: those who ask for the calendar never wait for a
 * refresh.
 */
public final class LiveCalendar {
    private record State(String version, PracticeCalendar calendar) {}

    private final PracticeSource source;
    private volatile State state;

    private LiveCalendar(PracticeSource source, State state) {
        this.source = source;
        this.state = state;
    }

    /** Reads the source and compiles what it says, for dates as in {@link PracticeCalendar#compile}. */
    public static LiveCalendar of(PracticeSource source, LocalDate first, LocalDate last) {
        Edition now = requireNonNull(source, "source").read();
        return new LiveCalendar(
                source, new State(now.version(), PracticeCalendar.compile(now.practice(), first, last)));
    }

    /** The calendar as of the last refresh. */
    public PracticeCalendar calendar() {
        return state.calendar;
    }

    /** The version of the data that the calendar is of. */
    public String version() {
        return state.version;
    }

    /**
     * Asks the source what has changed, and takes it over. If the source or its data fail, the calendar stays as it was.
     *
     * @return what is otherwise than before the call; empty if nothing is
     */
    public synchronized PracticeChange refresh() {
        State old = state;
        Practice before = old.calendar.practice();
        Optional<PracticeSource.Edits> edits = source.changesSince(old.version);
        Edition now = edits.isPresent()
                ? new Edition(
                        edits.get().version(),
                        edits.get().isEmpty() ? before : edits.get().applyTo(before))
                : source.read();
        PracticeChange change = PracticeChange.between(before, now.practice());
        state = new State(now.version(), now.practice() == before ? old.calendar : old.calendar.with(change));
        return change;
    }

    /** Moves the calendar to other dates, see {@link PracticeCalendar#during}. */
    public synchronized void moveTo(LocalDate first, LocalDate last) {
        state = new State(state.version, state.calendar.during(first, last));
    }
}
