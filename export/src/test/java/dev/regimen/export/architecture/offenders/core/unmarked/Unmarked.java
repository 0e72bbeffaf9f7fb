package dev.regimen.export.architecture.offenders.core.unmarked;

final class Unmarked {}
