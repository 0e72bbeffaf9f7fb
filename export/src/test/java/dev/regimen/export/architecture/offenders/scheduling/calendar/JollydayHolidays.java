package dev.regimen.export.architecture.offenders.scheduling.calendar;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

final class JollydayHolidays {
    String name(JsonParser json) throws IOException {
        return json.nextFieldName();
    }
}
