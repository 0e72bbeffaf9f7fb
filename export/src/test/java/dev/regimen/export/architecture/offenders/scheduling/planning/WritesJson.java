package dev.regimen.export.architecture.offenders.scheduling.planning;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

final class WritesJson {
    void write(JsonGenerator json) throws IOException {
        json.writeNull();
    }
}
