package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where the practice sees patients.
 *
 * @param id unique among the sites of the practice
 * @param name what patients call it
 * @param zone the zone that its clocks follow; a region such as {@code America/New_York}, not an offset
 * @param address where it is
 * @param telecom how to reach it, the best way first
 * @param languages the languages that its front desk speaks
 * @param hours when it is open, closures included; nothing happens here at other times
 * @param holidays the region by whose public holidays it closes: the ISO 3166 code of a country, or of a part of it, such
 *     as {@code US-CO} or {@code DE-BY}; absent if holidays change nothing. It is no more than a name until a source of
 *     holidays has turned them into closures, which are then among the hours
 * @param rooms its rooms
 * @param devices its devices
 * @param arrivalMinutes 5, 10, 15, 20, 30 or 60: patients arrive so many minutes past an hour of its clocks, or a multiple
 *     of that; with 15 at 9:00, 9:15, 9:30 and 9:45. With 5 at any time that is planned at all
 */
public record Site(
        String id,
        Localized<String> name,
        ZoneId zone,
        Address address,

        @NotEmpty(message = "a site should say how to reach it")
        List<ContactPoint> telecom,

        @NotEmpty(message = "a site should say which languages are spoken there", payload = Severity.Warning.class)
        List<Locale> languages,

        @Rules.OpenSometime Hours hours,

        @Nullable String holidays,

        @NotEmpty(message = "a site without rooms cannot be visited", payload = Severity.Warning.class)
        List<@Valid Room> rooms,

        List<@Valid Device> devices,

        int arrivalMinutes) {
    /** What patients' arrivals are planned by where a site says nothing of its own. */
    public static final int ANY_ARRIVAL = 5;

    private static final Set<Integer> ARRIVAL_MINUTES = Set.of(ANY_ARRIVAL, 10, 15, 20, 30, 60);

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}");

    public Site {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        if (!ZoneId.getAvailableZoneIds().contains(requireNonNull(zone, "zone").getId())) {
            throw new IllegalArgumentException(
                    "zone must be a region, was the offset %s\nMaybe America/New_York or the like is meant: an offset"
                                    .formatted(zone)
                            + " knows nothing of summer time");
        }
        requireNonNull(address, "address");
        telecom = Copies.list(telecom, "telecom");
        languages = Copies.languages(languages);
        requireNonNull(hours, "hours");
        if (holidays != null && !REGION.matcher(holidays).matches()) {
            throw new IllegalArgumentException(
                    "holidays must be a region such as US-CO or DE-BY, was '%s'".formatted(holidays));
        }
        rooms = Copies.list(rooms, "rooms");
        devices = Copies.list(devices, "devices");
        if (!ARRIVAL_MINUTES.contains(arrivalMinutes)) {
            throw new IllegalArgumentException(
                    "arrivalMinutes must be 5, 10, 15, 20, 30 or 60, was %d".formatted(arrivalMinutes));
        }
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(id)
                .name(name)
                .zone(zone)
                .address(address)
                .telecom(telecom)
                .languages(languages)
                .hours(hours)
                .holidays(holidays)
                .rooms(rooms)
                .devices(devices)
                .arrivalMinutes(arrivalMinutes);
    }

    /** Collects a site, which is never open unless said otherwise; confined to one thread. */
    public static final class Builder {
        private final String id;
        private @Nullable Localized<String> name;
        private @Nullable ZoneId zone;
        private @Nullable Address address;
        private List<ContactPoint> telecom = List.of();
        private List<Locale> languages = List.of();
        private Hours hours = Hours.NEVER;
        private @Nullable String holidays;
        private List<Room> rooms = List.of();
        private List<Device> devices = List.of();
        private int arrivalMinutes = ANY_ARRIVAL;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder name(Localized<String> name) {
            this.name = name;
            return this;
        }

        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        public Builder address(Address address) {
            this.address = address;
            return this;
        }

        public Builder telecom(ContactPoint... telecom) {
            return telecom(Arrays.asList(requireNonNull(telecom, "telecom")));
        }

        public Builder telecom(Collection<ContactPoint> telecom) {
            this.telecom = Copies.list(telecom, "telecom");
            return this;
        }

        public Builder languages(Locale... languages) {
            return languages(Arrays.asList(requireNonNull(languages, "languages")));
        }

        public Builder languages(Collection<Locale> languages) {
            this.languages = Copies.list(languages, "languages");
            return this;
        }

        public Builder hours(Hours hours) {
            this.hours = hours;
            return this;
        }

        public Builder holidays(@Nullable String holidays) {
            this.holidays = holidays;
            return this;
        }

        public Builder rooms(Room... rooms) {
            return rooms(Arrays.asList(requireNonNull(rooms, "rooms")));
        }

        public Builder rooms(Collection<Room> rooms) {
            this.rooms = Copies.list(rooms, "rooms");
            return this;
        }

        public Builder devices(Device... devices) {
            return devices(Arrays.asList(requireNonNull(devices, "devices")));
        }

        public Builder devices(Collection<Device> devices) {
            this.devices = Copies.list(devices, "devices");
            return this;
        }

        public Builder arrivalMinutes(int arrivalMinutes) {
            this.arrivalMinutes = arrivalMinutes;
            return this;
        }

        public Site build() {
            return new Site(
                    id,
                    requireNonNull(name, "name"),
                    requireNonNull(zone, "zone"),
                    requireNonNull(address, "address"),
                    telecom,
                    languages,
                    hours,
                    holidays,
                    rooms,
                    devices,
                    arrivalMinutes);
        }
    }
}
