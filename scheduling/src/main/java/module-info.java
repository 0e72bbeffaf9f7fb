/** Dated courses over real calendars. */
module dev.regimen.scheduling {
    requires static transitive org.jspecify;
    requires transitive dev.regimen.core;
    requires com.google.common;
    requires org.slf4j;
    // a host that wants its holidays brings it
    requires static de.focus_shift.jollyday.core;

    exports dev.regimen.scheduling.booking;
    exports dev.regimen.scheduling.calendar;
    exports dev.regimen.scheduling.channel;
    exports dev.regimen.scheduling.planning;
    exports dev.regimen.scheduling.repair;
    exports dev.regimen.scheduling.verify;
}
