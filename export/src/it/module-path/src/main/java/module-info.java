/** A host on the module path. */
module host {
    requires dev.regimen.export;
}
