package host;

import java.io.IOException;
import java.nio.file.Path;

/** Runs the main job and says what came of it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        KneeCourse.write(Path.of(args[0]))
                .visits()
                .forEach(visit -> System.out.println(visit.arrival() + " " + visit.site() + " " + visit.sessions()));
    }
}
