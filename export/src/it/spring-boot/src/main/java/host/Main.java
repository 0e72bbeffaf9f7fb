package host;

import dev.regimen.core.value.GapRange;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Does the main job as a Spring Boot host would. */
@SpringBootApplication
public class Main implements ApplicationRunner {
    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println(GapRange.ofWeeks(2, 4) + " " + arguments.getNonOptionArgs());
    }
}
