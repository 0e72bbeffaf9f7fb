package host;

import dev.regimen.core.catalog.Catalog;

/** Does the main job as a host would. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Catalog catalog = Catalog.bundled();
        System.out.println("protocols: " + catalog.protocols().size());
    }
}
