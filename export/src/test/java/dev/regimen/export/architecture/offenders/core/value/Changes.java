package dev.regimen.export.architecture.offenders.core.value;

import java.util.concurrent.atomic.AtomicInteger;

final class Changes {
    static final AtomicInteger COUNTER = new AtomicInteger();
    static final String[] NAMES = {"a"};
    static int counter;

    private Changes() {}
}
