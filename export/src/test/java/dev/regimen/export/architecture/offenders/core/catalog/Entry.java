package dev.regimen.export.architecture.offenders.core.catalog;

import dev.regimen.export.architecture.offenders.core.value.KnowsCatalog;

public record Entry(KnowsCatalog value) {}
