package dev.regimen.export.architecture.offenders.core.value;

import com.fasterxml.jackson.core.JsonFactory;

final class ReadsJson {
    JsonFactory factory() {
        return new JsonFactory();
    }
}
