/** Pages and handouts that people read. */
module dev.regimen.content {
    requires static transitive org.jspecify;
    requires transitive dev.regimen.core;
    requires com.fasterxml.jackson.core;

    exports dev.regimen.content.document;
    exports dev.regimen.content.html;
    exports dev.regimen.content.jsonld;
    exports dev.regimen.content.language;
    exports dev.regimen.content.page;
    exports dev.regimen.content.text;
}
