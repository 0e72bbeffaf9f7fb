package dev.regimen.export.quickstart;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.Reason.Capped;
import dev.regimen.core.course.Reason.Contraindicated;
import dev.regimen.core.course.Reason.DoseUnclear;
import dev.regimen.core.course.Reason.Gated;
import dev.regimen.core.course.Reason.NotAnchored;
import dev.regimen.core.course.Reason.NotCounted;
import dev.regimen.core.course.Reason.OtherSide;
import dev.regimen.core.course.Reason.PartialDate;
import dev.regimen.core.course.Reason.Requested;
import dev.regimen.core.course.Reason.Separated;
import dev.regimen.core.course.Reason.SidesNotStated;
import dev.regimen.core.course.Reason.Spacing;
import dev.regimen.core.course.Reason.Unauthorised;
import dev.regimen.core.course.Reason.Undecided;
import java.util.Locale;

/** The rules' reasons in a few English words each. */
final class ReasonWords implements Reason.Cases<String> {
    @Override
    public String spacing(Spacing reason) {
        String from = "measured from the %s on %s".formatted(reason.anchor(), reason.date());
        return reason.place() == Reason.Place.MEASURED ? from : word(reason.place()) + ", limit " + reason.date();
    }

    @Override
    public String requested(Requested reason) {
        return "asked for from " + reason.notBefore();
    }

    @Override
    public String notAnchored(NotAnchored reason) {
        return "waits for the " + reason.anchor();
    }

    @Override
    public String partialDate(PartialDate reason) {
        return "the date of %s is known in part".formatted(reason.event());
    }

    @Override
    public String capped(Capped reason) {
        return "cap %s is full until %s, with %s".formatted(reason.cap(), reason.freeFrom(), reason.events());
    }

    @Override
    public String doseUnclear(DoseUnclear reason) {
        return "cap %s cannot add up the doses of %s".formatted(reason.cap(), reason.events());
    }

    @Override
    public String separated(Separated reason) {
        return "%s keeps it apart from %s".formatted(reason.separation(), reason.event());
    }

    @Override
    public String otherSide(OtherSide reason) {
        return "the other side's %s is too close".formatted(reason.event());
    }

    @Override
    public String unauthorised(Unauthorised reason) {
        return "no allowance serves (%s)".formatted(word(reason.lack()));
    }

    @Override
    public String gated(Gated reason) {
        return "%s of %s: %s".formatted(reason.criterion().measure(), reason.ofStage(), word(reason.state()));
    }

    @Override
    public String undecided(Undecided reason) {
        return "a decision about %s %d is waited for"
                .formatted(reason.about().stage(), reason.about().ordinal());
    }

    @Override
    public String contraindicated(Contraindicated reason) {
        return "%s (%s)".formatted(reason.contraindication(), word(reason.consequence()));
    }

    @Override
    public String sidesNotStated(SidesNotStated reason) {
        return "the protocol does not say how both sides are treated";
    }

    @Override
    public String notCounted(NotCounted reason) {
        return "does not count: " + word(reason.cause());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
