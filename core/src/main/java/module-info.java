/** Procedures, protocols, the rules of a course, and the catalogue they are read from. */
module dev.regimen.core {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.google.common;
    requires transitive jakarta.validation;
    requires org.commonmark;
    requires org.hibernate.validator;
    requires org.slf4j;

    exports dev.regimen.core.catalog;
    exports dev.regimen.core.hours;
    exports dev.regimen.core.patient;
    exports dev.regimen.core.practice;
    exports dev.regimen.core.value;
    exports dev.regimen.core.course;
    exports dev.regimen.core.course.migration;
    exports dev.regimen.core.evidence;
    exports dev.regimen.core.instruction;
    exports dev.regimen.core.timeline;
    exports dev.regimen.core.limit;
    exports dev.regimen.core.medicine;
    exports dev.regimen.core.procedure;
    exports dev.regimen.core.protocol;
    exports dev.regimen.core.report;
    exports dev.regimen.core.risk;
    exports dev.regimen.core.validation;
    exports dev.regimen.core.visit;

    opens dev.regimen.core.practice to
            org.hibernate.validator;
    opens dev.regimen.core.procedure to
            org.hibernate.validator;
    opens dev.regimen.core.protocol to
            org.hibernate.validator;
}
