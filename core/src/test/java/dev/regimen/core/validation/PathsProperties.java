package dev.regimen.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathsProperties {

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "b", ".", "[1]", "[2]", "[10]", "[k]", "[1", "1]", "9", "[]")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property
    void orderIsTotalAndAgreesWithEquals(@ForAll("paths") String a, @ForAll("paths") String b) {
        assertThat(Paths.ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(Paths.ORDER.compare(a, b))).isEqualTo(-Integer.signum(Paths.ORDER.compare(b, a)));
    }

    @Property(tries = 5_000)
    void orderIsTransitive(@ForAll("paths") String a, @ForAll("paths") String b, @ForAll("paths") String c) {
        if (Paths.ORDER.compare(a, b) <= 0 && Paths.ORDER.compare(b, c) <= 0) {
            assertThat(Paths.ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void everyPathEndsAtTheWhole(@ForAll("paths") String path) {
        String part = path;
        for (int steps = 0; !part.isEmpty(); steps++) {
            assertThat(steps).isLessThan(100);
            assertThat(Paths.parent(part)).hasSizeLessThan(part.length());
            part = Paths.parent(part);
        }
    }
}
