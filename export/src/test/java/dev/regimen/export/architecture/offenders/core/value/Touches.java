package dev.regimen.export.architecture.offenders.core.value;

import java.util.Locale;

final class Touches {
    void all(Exception problem) {
        System.out.println("here");
        Locale.setDefault(Locale.US);
        problem.printStackTrace();
    }
}
