/** Procedures, protocols, the rules of a course, and the catalogue they are read from. */
module dev.regimen.core {
    requires static transitive org.jspecify;

    exports dev.regimen.core.value;
}
