package dev.regimen.export.architecture.offenders.content.page;

import dev.regimen.export.architecture.offenders.scheduling.internal.Grid;

public record KnowsScheduling(Grid[] grids) {}
