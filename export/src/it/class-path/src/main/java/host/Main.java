package host;

import dev.regimen.core.value.GapRange;

/** Does the main job as a host would. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(GapRange.ofWeeks(2, 4) + " " + args[0] + " " + GapRange.class.getModule());
    }
}
