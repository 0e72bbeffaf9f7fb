package dev.regimen.core.course;

import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.RollingCap.Counted;
import dev.regimen.core.limit.RollingCap.SameDay;
import dev.regimen.core.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much each event, and the session that is held against the cap, adds to what a cap counts. */
final class Amounts {
    private static final Comparator<LedgerEvent> BY_DATE =
            Comparator.comparing(LedgerEvent::first).thenComparing(LedgerEvent::id);

    private final RollingCap cap;
    private final @Nullable BigDecimal own;
    private final boolean concerns;
    private final List<LedgerEvent> events = new ArrayList<>();
    private final List<LedgerEvent> unclear = new ArrayList<>();

    Amounts(RollingCap cap, Candidate candidate, Facts facts) {
        this.cap = cap;
        Counted counts = cap.counts();
        if (counts instanceof Counted.Events of) {
            long kinds = candidate.kinds().stream().filter(of.kinds()::contains).count();
            concerns = kinds > 0;
            own = BigDecimal.valueOf(mergesDays() ? 1 : kinds);
            of.kinds().forEach(kind -> add(facts.ofKind(kind), candidate));
        } else {
            Counted.DoseOf of = (Counted.DoseOf) counts;
            concerns = gives(candidate.given(), of);
            own = dose(candidate.given(), of).orElse(null);
            if (concerns) {
                facts.all().forEach(ofKind -> add(ofKind, candidate));
            }
        }
        events.sort(BY_DATE);
    }

    /** Whether the session is of a kind that the cap counts. */
    boolean concerns() {
        return concerns;
    }

    /** The events that count, by date, without the session's own. */
    List<LedgerEvent> events() {
        return events;
    }

    boolean mergesDays() {
        return cap.counts() instanceof Counted.Events && cap.sameDay() != SameDay.EACH;
    }

    BigDecimal weight(LedgerEvent event) {
        return cap.counts() instanceof Counted.DoseOf of
                ? dose(event.given(), of).orElse(BigDecimal.ZERO)
                : BigDecimal.ONE;
    }

    /** Whether the session would be too much on top; one of unknown amount is, once nothing is left. */
    boolean isTooMuch(BigDecimal already) {
        BigDecimal most = BigDecimal.valueOf(cap.most());
        return own == null ? already.compareTo(most) >= 0 : already.add(own).compareTo(most) > 0;
    }

    /** What could not be added up and may matter to a session from that day on. */
    List<Reason> unclear(LocalDate since) {
        List<Reason> reasons = new ArrayList<>();
        if (own == null) {
            reasons.add(new Reason.DoseUnclear(cap.id(), List.of()));
        }
        List<String> ids = unclear.stream()
                .filter(event -> cap.within().earliestAfter(event.last()).isAfter(since))
                .sorted(BY_DATE)
                .map(LedgerEvent::id)
                .toList();
        if (!ids.isEmpty()) {
            reasons.add(new Reason.DoseUnclear(cap.id(), ids));
        }
        return reasons;
    }

    private void add(Collection<LedgerEvent> more, Candidate candidate) {
        for (LedgerEvent event : more) {
            if (candidate.owns(event)) {
                continue;
            }
            if (cap.counts() instanceof Counted.DoseOf of) {
                if (gives(event.given(), of)) {
                    (dose(event.given(), of).isPresent() ? events : unclear).add(event);
                }
            } else {
                events.add(event);
            }
        }
    }

    private static boolean gives(List<LedgerEvent.Given> given, Counted.DoseOf of) {
        return given.stream().anyMatch(each -> each.substance().is(of.substance()));
    }

    // empty if a part of it is not known, or in another unit
    private static Optional<BigDecimal> dose(List<LedgerEvent.Given> given, Counted.DoseOf of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerEvent.Given each : given) {
            Quantity amount = each.amount();
            if (each.substance().is(of.substance())) {
                if (amount == null || !amount.unit().equals(of.unit())) {
                    return Optional.empty();
                }
                sum = sum.add(amount.amount());
            }
        }
        return Optional.of(sum);
    }
}
