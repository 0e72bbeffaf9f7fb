/** Courses, appointments and procedures in the formats that other systems read. */
module dev.regimen.export {
    requires static transitive org.jspecify;
    requires transitive dev.regimen.core;
    requires transitive dev.regimen.content;
    requires transitive dev.regimen.scheduling;
    requires com.fasterxml.jackson.core;

    exports dev.regimen.export;
    exports dev.regimen.export.fhir;
    exports dev.regimen.export.ical;
}
