/** Dated courses over real calendars. */
module dev.regimen.scheduling {
    requires static transitive org.jspecify;
    requires transitive dev.regimen.core;
    requires com.google.common;
    requires org.slf4j;
}
