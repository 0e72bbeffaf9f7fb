package dev.regimen.export.architecture.offenders.core.value;

import dev.regimen.export.architecture.offenders.export.ical.OpensUrl;

record KnowsExport(OpensUrl reader) {}
