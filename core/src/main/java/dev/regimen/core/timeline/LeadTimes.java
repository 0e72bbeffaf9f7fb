package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How soon a session can be after the patient is told, so that every rule that begins before it can still be followed.
 * What must be avoided, done, or asked of the prescriber counts, as it is {@link Instruction#told told}; what may be
 * done, and signs that call for help, make no session too soon. A rule that holds from the decision on counts up to its
 * own end.
 *
 * <p>Rules in days count calendar dates at the session's site: told on Wed 3 March, 7 days before is kept by a session
 * on Wed 10 March. Rules in hours count exact hours to the start of the anchor segment, over a change of clocks too.
 *
 * <pre>{@code
 * LeadTimes lead = LeadTimes.of(protocol.instructions());
 * lead.at(site, side, circumstances).earliest(told); // for each candidate day
 * lead.tooSoon(told, sessions, circumstances);       // for visits that are given
 * }</pre>
 *
 * <p>Immutable and thread-safe. It is read once from the rules; what is asked for a session takes no longer for more
 * rules.
 */
public final class LeadTimes {
    private static final Comparator<Lead> LONGEST_FIRST = Comparator.comparing(Lead::roughHours)
            .reversed()
            .thenComparing(lead -> lead.rule().direction(), Direction.byGravity())
            .thenComparing(lead -> lead.rule().id());

    private final List<Lead> leads;

    /**
     * How long before a session a rule must be told.
     *
     * @param rule what must be followed
     * @param isCertain whether it holds, or hangs on circumstances that are not known
     * @param before how long before the session: some days or hours, negative
     */
    public record Lead(Instruction rule, boolean isCertain, Offset before) {
        public Lead {
            requireNonNull(rule, "rule");
            requireNonNull(before, "before");
            if (before.amount() >= 0) {
                throw new IllegalArgumentException("before must be negative, was %s".formatted(before));
            }
        }

        /** The first date on which a session keeps it. */
        public LocalDate earliestDate(ZonedDateTime told) {
            return earliest(told).toLocalDate();
        }

        /** The first moment at which the anchor of a session that keeps it can start: of a date, its first moment. */
        public ZonedDateTime earliest(ZonedDateTime told) {
            return before.isInHours()
                    ? told.plusHours(-before.amount())
                    : told.toLocalDate().plusDays(-before.amount()).atStartOfDay(told.getZone());
        }

        private boolean isKept(ZonedDateTime told, LocalDate date, ZonedDateTime anchor) {
            return before.isInHours()
                    ? !anchor.isBefore(earliest(told))
                    : !date.isBefore(told.toLocalDate().plusDays(-before.amount()));
        }

        private int roughHours() {
            return before.isInHours() ? -before.amount() : -before.amount() * 24;
        }

        private Lead certain(boolean certain) {
            return certain == isCertain ? this : new Lead(rule, certain, before);
        }

        /** Says which rule, and nothing of the patient. */
        @Override
        public String toString() {
            return "Lead[%s, %s]".formatted(rule.id(), before);
        }
    }

    /**
     * A session that comes too soon for a rule.
     *
     * @param session the key of the session
     * @param lead the rule, and how long before the session it must be told
     * @param toldOn the date on which the patient is told, at the session's site
     * @param earliest the first date on which a session keeps the rule
     */
    public record TooSoon(String session, Lead lead, LocalDate toldOn, LocalDate earliest) {
        /** Says which rule of which session, and when. */
        @Override
        public String toString() {
            return "%s is too soon for %s: told %s, needs %s, earliest %s"
                    .formatted(session, lead.rule().id(), toldOn, lead.before(), earliest);
        }
    }

    /**
     * The lead times of sessions at one site and side, for one patient.
     *
     * @param leads every rule that must be told before the session, the longest time first
     * @param certain the times that hold for certain
     * @param cautious the times if everything holds that is not known
     */
    public record ForSession(List<Lead> leads, Bound certain, Bound cautious) {
        public ForSession {
            leads = List.copyOf(requireNonNull(leads, "leads"));
            requireNonNull(certain, "certain");
            requireNonNull(cautious, "cautious");
        }

        private static ForSession of(List<Lead> leads) {
            return new ForSession(
                    leads, Bound.of(leads.stream().filter(Lead::isCertain).toList()), Bound.of(leads));
        }

        /** The rules for which a session at that time is too soon, the longest time first. */
        public List<Lead> missed(ZonedDateTime told, ZonedDateTime arrival, ZonedDateTime anchor) {
            ZonedDateTime here = told.withZoneSameInstant(arrival.getZone());
            return leads.stream()
                    .filter(lead -> !lead.isKept(here, arrival.toLocalDate(), anchor))
                    .toList();
        }
    }

    /**
     * The longest of some lead times, in calendar days and in exact hours: both must pass.
     *
     * @param days days from the date on which the patient is told to the session's date, at least 0
     * @param hours hours from the moment at which the patient is told to the start of the anchor, at least 0
     */
    public record Bound(int days, int hours) {
        public Bound {
            if (days < 0 || hours < 0) {
                throw new IllegalArgumentException(
                        "days and hours must be at least 0, were %d and %d".formatted(days, hours));
            }
        }

        private static Bound of(List<Lead> leads) {
            int days = 0;
            int hours = 0;
            for (Lead lead : leads) {
                int amount = -lead.before().amount();
                days = Math.max(days, lead.before().isInHours() ? 0 : amount);
                hours = Math.max(hours, lead.before().isInHours() ? amount : 0);
            }
            return new Bound(days, hours);
        }

        /**
         * The first moment at which a session's anchor can start, in the zone of {@code told}.
         *
         * @param told when the patient is told, in the zone of the session's site
         */
        public ZonedDateTime earliest(ZonedDateTime told) {
            ZonedDateTime byHours = told.plusHours(hours);
            ZonedDateTime byDays =
                    days == 0 ? told : told.toLocalDate().plusDays(days).atStartOfDay(told.getZone());
            return byDays.isAfter(byHours) ? byDays : byHours;
        }

        /**
         * The first moment at which a session's anchor can start if the patient is told on a date and no hour is known:
         * hours count from the end of that date.
         */
        public ZonedDateTime earliest(LocalDate told, ZoneId site) {
            ZonedDateTime byHours =
                    (hours == 0 ? told : told.plusDays(1)).atStartOfDay(site).plusHours(hours);
            ZonedDateTime byDays = told.plusDays(days).atStartOfDay(site);
            return byDays.isAfter(byHours) ? byDays : byHours;
        }

        /** Whether a session at that time is late enough; none is that is held before the patient is told. */
        public boolean isKept(ZonedDateTime told, ZonedDateTime arrival, ZonedDateTime anchor) {
            LocalDate here = told.withZoneSameInstant(arrival.getZone()).toLocalDate();
            return !arrival.toLocalDate().isBefore(here.plusDays(days)) && !anchor.isBefore(told.plusHours(hours));
        }
    }

    private LeadTimes(List<Lead> leads) {
        this.leads = leads;
    }

    /** Reads the lead times of rules. */
    public static LeadTimes of(Collection<Instruction> rules) {
        List<Lead> leads = new ArrayList<>();
        for (Instruction rule : rules) {
            before(rule).ifPresent(before -> leads.add(new Lead(rule, true, before)));
        }
        leads.sort(LONGEST_FIRST);
        return new LeadTimes(List.copyOf(leads));
    }

    private static Optional<Offset> before(Instruction rule) {
        Direction direction = rule.direction();
        if (direction == Direction.MAY || direction == Direction.SEEK_HELP) {
            return Optional.empty();
        }
        // what is to be done from 7 to 10 days before can still be done 7 days before
        OffsetRange begin = rule.timing().from();
        Offset from = direction == Direction.DO ? begin.latest() : begin.earliest();
        Offset until = rule.told().until().latest();
        return Optional.of(from.isDecision() ? until : from).filter(offset -> offset.amount() < 0);
    }

    /**
     * The lead times of sessions of any stage at one site and side, for a patient of whom that much is known: a rule for
     * some stages alone may hold.
     */
    public ForSession at(BodySite site, Laterality side, Circumstances known) {
        return at(site, side, null, known);
    }

    /**
     * The lead times of sessions of one stage at one site and side, for a patient of whom that much is known.
     *
     * @param stage the id of the stage; null if it is not known
     */
    public ForSession at(BodySite site, Laterality side, @Nullable String stage, Circumstances known) {
        List<Lead> holding = new ArrayList<>(leads.size());
        for (Lead lead : leads) {
            Answer answer = lead.rule.when().holds(site, side, stage, known);
            if (answer != Answer.NO) {
                holding.add(lead.certain(answer == Answer.YES));
            }
        }
        return ForSession.of(holding);
    }

    /**
     * Which of these sessions come too soon, and for which rules.
     *
     * @param told when the patient is told
     * @return by session in the order given, then the longest time first
     */
    public List<TooSoon> tooSoon(ZonedDateTime told, List<SessionTime> sessions, Circumstances circumstances) {
        List<TooSoon> found = new ArrayList<>();
        for (SessionTime session : sessions) {
            ZonedDateTime here = told.withZoneSameInstant(session.arrival().getZone());
            at(session.site(), session.side(), session.stage(), circumstances.with(session.known()))
                    .missed(here, session.arrival(), session.anchor())
                    .forEach(lead ->
                            found.add(new TooSoon(session.key(), lead, here.toLocalDate(), lead.earliestDate(here))));
        }
        return List.copyOf(found);
    }
}
