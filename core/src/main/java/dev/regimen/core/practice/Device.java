package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import jakarta.validation.constraints.NotEmpty;
import java.util.Arrays;
import java.util.Set;

/**
 * A device at one site, such as an ultrasound machine.
 *
 * @param id unique among all resources of the practice
 * @param name what its users call it
 * @param kinds what a visit can ask it for, such as {@code ultrasound}
 * @param hours when it can be used; {@link Hours#ALWAYS} for whenever the site is open
 */
public record Device(
        String id,
        Localized<String> name,

        @NotEmpty(message = "a device without kinds is never found by a visit", payload = Severity.Warning.class)
        Set<String> kinds,

        Hours hours)
        implements Resource {

    public Device {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        kinds = Copies.ids(kinds, "kinds");
        requireNonNull(hours, "hours");
    }

    /** Returns a device that can be used whenever its site is open. */
    public static Device of(String id, Localized<String> name, String... kinds) {
        return new Device(id, name, Copies.ids(Arrays.asList(requireNonNull(kinds, "kinds")), "kinds"), Hours.ALWAYS);
    }

    public Device withHours(Hours hours) {
        return new Device(id, name, kinds, hours);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DEVICE;
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
}
