package dev.regimen.core.course.migration;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionVerdict;
import java.util.List;

/** Which reasons speak against a session: the others only say where its place comes from. */
final class Against implements Reason.Cases<Boolean> {
    private static final Against CASES = new Against();

    private Against() {}

    static List<Reason> of(SessionVerdict verdict) {
        return verdict.reasons().stream().filter(reason -> reason.fold(CASES)).toList();
    }

    /** Whether the protocol has no such session. */
    static boolean hasNoPlace(SessionVerdict verdict) {
        return verdict.reasons().stream()
                .anyMatch(reason -> reason instanceof Reason.NotCounted counted
                        && (counted.cause() == Reason.Cause.UNKNOWN_SESSION
                                || counted.cause() == Reason.Cause.BEYOND_MOST));
    }

    @Override
    public Boolean spacing(Reason.Spacing reason) {
        return reason.place() != Reason.Place.MEASURED;
    }

    @Override
    public Boolean requested(Reason.Requested reason) {
        return false;
    }

    @Override
    public Boolean notAnchored(Reason.NotAnchored reason) {
        return true;
    }

    @Override
    public Boolean partialDate(Reason.PartialDate reason) {
        return false;
    }

    @Override
    public Boolean capped(Reason.Capped reason) {
        return true;
    }

    @Override
    public Boolean doseUnclear(Reason.DoseUnclear reason) {
        return true;
    }

    @Override
    public Boolean separated(Reason.Separated reason) {
        return true;
    }

    @Override
    public Boolean otherSide(Reason.OtherSide reason) {
        return true;
    }

    @Override
    public Boolean unauthorised(Reason.Unauthorised reason) {
        return true;
    }

    @Override
    public Boolean gated(Reason.Gated reason) {
        return reason.state() != Reason.GateState.MET;
    }

    @Override
    public Boolean undecided(Reason.Undecided reason) {
        return true;
    }

    @Override
    public Boolean contraindicated(Reason.Contraindicated reason) {
        return !reason.reviewed();
    }

    @Override
    public Boolean sidesNotStated(Reason.SidesNotStated reason) {
        return true;
    }

    @Override
    public Boolean notCounted(Reason.NotCounted reason) {
        return true;
    }
}
