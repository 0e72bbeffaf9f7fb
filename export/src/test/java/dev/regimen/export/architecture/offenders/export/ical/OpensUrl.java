package dev.regimen.export.architecture.offenders.export.ical;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

public final class OpensUrl {
    InputStream read(URL place) throws IOException {
        return place.openStream();
    }
}
