package dev.regimen.export.architecture.offenders.core.value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

final class Ambient {
    List<?> all(Clock clock) {
        return List.of(
                LocalDate.now(clock),
                LocalDate.now(),
                LocalDate.now(ZoneId.of("America/Chicago")),
                Clock.systemUTC(),
                ZoneId.systemDefault(),
                Locale.getDefault(),
                UUID.randomUUID(),
                new Random(),
                new Date(0));
    }
}
