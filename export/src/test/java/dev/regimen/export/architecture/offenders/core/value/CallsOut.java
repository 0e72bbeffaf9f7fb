package dev.regimen.export.architecture.offenders.core.value;

import java.net.http.HttpClient;

final class CallsOut {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
