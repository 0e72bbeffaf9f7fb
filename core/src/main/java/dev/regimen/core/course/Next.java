package dev.regimen.core.course;

import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.protocol.Stage;
import java.util.List;
import java.util.Set;

/**
 * A session that could get a date next, before limits and circumstances are looked at.
 *
 * @param waitsFor what keeps it waiting, among {@link Status#BEHIND_GATE}, {@link Status#AWAITING_DECISION} and
 *     {@link Status#EXPIRED}
 * @param closed days that are too soon after bookings of later sessions
 */
record Next(
        Stage stage,
        SessionKey key,
        boolean optional,
        Basis basis,
        Set<Status> waitsFor,
        List<Reason> reasons,
        List<ClosedDays> closed) {}
