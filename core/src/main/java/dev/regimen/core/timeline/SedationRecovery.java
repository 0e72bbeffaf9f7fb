package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.visit.Visit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How long a patient recovers from the sedation of a visit. Until then no other visit of the patient begins.
 *
 * <p>It lasts for as long as the protocol's own instructions that hold only under sedation tell the patient what to do or
 * to avoid: "someone stays with you for 24 hours" is 24 hours, "do not drive that day" the rest of that day. Where they
 * say nothing, it is {@link #HOURS_UNLESS_SAID}.
 *
 * @param hours so many exact hours from the start of the visit's anchor segment; 0 for none
 * @param dates so many local dates to their end, that of the visit included; 0 for none
 */
public record SedationRecovery(int hours, int dates) {
    /** The circumstance under which a visit is held under sedation. */
    public static final String SEDATION = "sedation";

    /** A value to plan by where a protocol does not say how long the patient recovers; no clinical advice. */
    public static final int HOURS_UNLESS_SAID = 24;

    /** There is no sedation to recover from. */
    public static final SedationRecovery NONE = new SedationRecovery(0, 0);

    private static final SedationRecovery UNLESS_SAID = new SedationRecovery(HOURS_UNLESS_SAID, 0);

    public SedationRecovery {
        if (hours < 0 || dates < 0) {
            throw new IllegalArgumentException(
                    "hours and dates must be at least 0, were %d and %d".formatted(hours, dates));
        }
    }

    /**
     * The recovery from a session of a stage. If it is not known whether it is held under sedation, but the protocol has
     * rules or a variant of the visit for that, it counts as held so.
     *
     * @param stage one of the protocol's stages; nothing is given at an evaluation
     * @param site where on the body
     * @param side on which side
     * @param known what is known of the patient
     */
    public static SedationRecovery from(
            TreatmentProtocol protocol, Stage stage, BodySite site, Laterality side, Circumstances known) {
        requireNonNull(protocol, "protocol");
        requireNonNull(stage, "stage");
        Answer sedated = requireNonNull(known, "known").of(SEDATION);
        if (sedated == Answer.NO || stage.kind() == Stage.Kind.EVALUATION) {
            return NONE;
        }
        List<Instruction> rules = protocol.instructions().stream()
                .filter(rule -> rule.when().circumstances().getOrDefault(SEDATION, false))
                .filter(rule -> rule.when().holds(site, side, stage.id(), known) != Answer.NO)
                .toList();
        SedationRecovery said = NONE;
        for (Instruction rule : rules) {
            if (rule.direction() == Direction.DO || rule.direction() == Direction.AVOID) {
                said = said.or(after(rule.timing()));
            }
        }
        boolean isForeseen = !rules.isEmpty()
                || stage.visit().variants().stream().map(Visit.Variant::id).anyMatch(SEDATION::equals);
        boolean isSilent = said.equals(NONE) && (sedated == Answer.YES || isForeseen);
        return isSilent ? UNLESS_SAID : said;
    }

    /** How far a rule reaches beyond the session, in its longest reading. */
    private static SedationRecovery after(Timing timing) {
        Offset end = timing.until().latest();
        if (end.isInHours()) {
            return new SedationRecovery(Math.max(0, end.amount()), 0);
        }
        boolean isTheSessionItself = !timing.isInDays() && end.equals(Offset.SESSION);
        return isTheSessionItself ? NONE : new SedationRecovery(0, Math.max(0, end.amount() + 1));
    }

    private SedationRecovery or(SedationRecovery other) {
        return new SedationRecovery(Math.max(hours, other.hours), Math.max(dates, other.dates));
    }

    /**
     * From when on another visit may begin: the end of the recovery, but not before the end of care.
     *
     * @param arrival when the patient arrives, in the zone of the site
     * @param held what happens then
     */
    public Instant fitFrom(ZonedDateTime arrival, Visit held) {
        Instant fit = arrival.plus(held.withPatient()).toInstant();
        if (hours > 0) {
            fit = later(fit, arrival.plus(held.anchorOffset()).plusHours(hours).toInstant());
        }
        if (dates > 0) {
            fit = later(
                    fit,
                    arrival.toLocalDate()
                            .plusDays(dates)
                            .atStartOfDay(arrival.getZone())
                            .toInstant());
        }
        return fit;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
