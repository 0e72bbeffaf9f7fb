package dev.regimen.export.architecture.offenders.scheduling.internal;

public record Grid(int bits) {}
