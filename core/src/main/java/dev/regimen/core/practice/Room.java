package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import jakarta.validation.constraints.NotEmpty;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A room at one site.
 *
 * @param id unique among all resources of the practice
 * @param name what the sign on the door says
 * @param kinds what a visit can ask it for, such as {@code procedure} or {@code office}
 * @param turnoverMinutes minutes to make it ready after a visit, 0 to 480; what a visit says itself comes first
 * @param hours when it can be used; {@link Hours#ALWAYS} for whenever the site is open
 */
public record Room(
        String id,
        Localized<String> name,

        @NotEmpty(message = "a room without kinds is never found by a visit", payload = Severity.Warning.class)
        Set<String> kinds,

        int turnoverMinutes,
        Hours hours)
        implements Resource {

    public Room {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        kinds = Copies.ids(kinds, "kinds");
        if (turnoverMinutes < 0 || turnoverMinutes > 480) {
            throw new IllegalArgumentException("turnoverMinutes must be 0 to 480, was %d".formatted(turnoverMinutes));
        }
        requireNonNull(hours, "hours");
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.ROOM;
    }

    /** Returns the kinds. */
    @Override
    public Set<String> capabilitiesAt(String site) {
        requireNonNull(site, "site");
        return kinds;
    }

    @Override
    public Hours hoursAt(String site) {
        requireNonNull(site, "site");
        return hours;
    }

    /** Collects a room, which can be used whenever its site is open unless said otherwise; confined to one thread. */
    public static final class Builder {
        private final String id;
        private @Nullable Localized<String> name;
        private Collection<String> kinds = Set.of();
        private int turnoverMinutes;
        private Hours hours = Hours.ALWAYS;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder name(Localized<String> name) {
            this.name = name;
            return this;
        }

        public Builder kinds(String... kinds) {
            return kinds(Arrays.asList(requireNonNull(kinds, "kinds")));
        }

        public Builder kinds(Collection<String> kinds) {
            this.kinds = kinds;
            return this;
        }

        public Builder turnoverMinutes(int turnoverMinutes) {
            this.turnoverMinutes = turnoverMinutes;
            return this;
        }

        public Builder hours(Hours hours) {
            this.hours = hours;
            return this;
        }

        public Room build() {
            return new Room(id, requireNonNull(name, "name"), Copies.ids(kinds, "kinds"), turnoverMinutes, hours);
        }
    }
}
