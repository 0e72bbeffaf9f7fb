package dev.regimen.export.architecture.offenders.core.value;

import dev.regimen.export.architecture.offenders.core.catalog.Entry;
import java.util.List;

public record KnowsCatalog(List<Entry> entries) {}
