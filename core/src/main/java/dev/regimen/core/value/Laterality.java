package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The side of the body something is on. {@link #NONE} is a site without sides or a whole site; {@link #UNKNOWN} was
 * not recorded. On a paired site both of these, like {@link #BILATERAL}, count on the left and on the right.
 */
public enum Laterality {
    LEFT,
    RIGHT,
    BILATERAL,
    NONE,
    UNKNOWN;

    /** Whether something on this side may be on the other one too: false only for left against right. */
    public boolean overlaps(Laterality other) {
        requireNonNull(other, "other");
        return !(this == LEFT && other == RIGHT) && !(this == RIGHT && other == LEFT);
    }

    /** The sides that are treated one by one: left and right for {@link #BILATERAL}, else this side alone. */
    public List<Laterality> sides() {
        return this == BILATERAL ? List.of(LEFT, RIGHT) : List.of(this);
    }
}
