/** Pages and handouts that people read. */
module dev.regimen.content {
    requires static transitive org.jspecify;
    requires transitive dev.regimen.core;
    requires com.fasterxml.jackson.core;
}
