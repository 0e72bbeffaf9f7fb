package host;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the main job in a Spring Boot application and says what came of it. */
@SpringBootApplication
public class Main implements ApplicationRunner {
    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        KneeCourse.write(Path.of(arguments.getNonOptionArgs().get(0)))
                .visits()
                .forEach(visit -> System.out.println(visit.arrival() + " " + visit.site() + " " + visit.sessions()));
    }
}
