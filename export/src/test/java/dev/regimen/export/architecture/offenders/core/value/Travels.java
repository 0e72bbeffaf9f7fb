package dev.regimen.export.architecture.offenders.core.value;

import java.io.Serializable;

public record Travels(String name) implements Serializable {}
