package dev.regimen.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.scheduling.fixtures.PlanFixtures;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host sees that did not bring Jollyday. */
class WithoutJollydayTest {
    private final URLClassLoader host = new URLClassLoader(
            Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
                    .filter(entry -> !entry.contains("jollyday"))
                    .map(WithoutJollydayTest::url)
                    .toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void itIsSaidWhatIsMissing() throws ReflectiveOperationException {
        assertThatThrownBy(() -> host.loadClass("de.focus_shift.jollyday.core.HolidayManager"))
                .isInstanceOf(ClassNotFoundException.class);
        var load = host.loadClass(JollydayHolidays.class.getName()).getMethod("load");

        assertThatThrownBy(() -> load.invoke(null))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe de.focus-shift:jollyday-jackson is missing");
    }

    @Test
    void practicesAreClosedAndCoursesArePlannedAllTheSame() throws ReflectiveOperationException {
        Class<?> fixtures = host.loadClass(PlanFixtures.class.getName());
        Object practice = fixtures.getMethod("practice").invoke(null);
        Object snapshot = fixtures.getMethod("snapshot").invoke(null);
        Object request = fixtures.getMethod("request").invoke(null);
        Object asked = request.getClass().getMethod("build").invoke(request);

        assertThat(practice.getClass().getClassLoader()).isSameAs(host);
        assertThat(fixtures.getMethod("best", asked.getClass(), host.loadClass(Snapshot.class.getName()))
                        .invoke(null, asked, snapshot))
                .isNotNull();
        assertThat(host.loadClass(HolidaySource.class.getName()).getMethods()).isNotEmpty();
    }
}
