package host;

import dev.regimen.core.catalog.Catalog;
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
        System.out.println("protocols: " + Catalog.bundled().protocols().size());
    }
}
