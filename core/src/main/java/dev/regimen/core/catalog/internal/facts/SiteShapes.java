package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Spelling;
import dev.regimen.core.catalog.internal.shape.Branch;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.ContactPoint.ContactSystem;
import dev.regimen.core.practice.Device;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.Localized;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The places of a practice and what stands in them. */
final class SiteShapes {
    private static final Shape<ZoneId> ZONE = ScalarShape.of(
            "a time zone such as 'America/New_York'", SiteShapes::zone, ZoneId::getId, "^[A-Za-z0-9_+/-]+$");

    private static final Shape<String> REGION =
            ScalarShape.of("a region such as 'US-CO' or 'DE-BY'", String::strip, "^[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}$");

    static final Shape<Site> SITE = new SiteShape();

    private SiteShapes() {}

    private static ZoneId zone(String text) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (!known.contains(text.strip())) {
            throw new IllegalArgumentException(
                    "a time zone is a region such as America/New_York. " + Spelling.hint(text.strip(), known));
        }
        return ZoneId.of(text.strip());
    }

    private static final class AddressShape extends ObjectShape<Address> {
        private final Field<List<String>> line = required("line", Scalars.TEXT.oneOrMany());
        private final Field<String> city = required("city", Scalars.TEXT);
        private final Field<String> state = optional("state", Scalars.TEXT);
        private final Field<String> postalCode = optional("postal-code", Scalars.TEXT);
        private final Field<String> country = required("country", Scalars.TEXT);

        AddressShape() {
            super("address", "an address");
        }

        @Override
        protected void take(Address address, Values into) {
            into.put(line, address.line());
            into.put(city, address.city());
            into.put(state, address.state());
            into.put(postalCode, address.postalCode());
            into.put(country, address.country());
        }

        @Override
        protected Address build(Values values) {
            return new Address(
                    values.get(line),
                    values.get(city),
                    values.find(state),
                    values.find(postalCode),
                    values.get(country));
        }
    }

    private static final class ContactPointShape extends ObjectShape<ContactPoint> {
        private final Field<ContactPoint> address = oneOf(
                Stream.of(ContactSystem.values()).map(ContactPointShape::under).toList());
        private final Field<ContactPoint.Use> use = optional("use", Scalars.words("a use", ContactPoint.Use.class));
        private final Field<Integer> rank = optional("rank", Scalars.wholeNumber(1, 99));

        ContactPointShape() {
            super("contact-point", "a way to reach someone");
        }

        private static Branch<ContactPoint, ?> under(ContactSystem system) {
            return Branch.of(
                    system.code(),
                    Scalars.TEXT,
                    value -> new ContactPoint(system, value, null, null),
                    point -> point.system() == system ? point.value() : null);
        }

        @Override
        protected void take(ContactPoint contactPoint, Values into) {
            into.put(address, contactPoint);
            into.put(use, contactPoint.use());
            into.put(rank, contactPoint.rank());
        }

        @Override
        protected ContactPoint build(Values values) {
            return values.get(address).withUse(values.find(use)).withRank(values.find(rank));
        }
    }

    private static final class RoomShape extends ObjectShape<Room> {
        private final Field<String> id = id("room");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<List<String>> kinds = oneOrMany("kinds", Scalars.ID);
        private final Field<Integer> turnover = optional("turnover", Scalars.MINUTE_COUNT, 0);
        private final Field<Hours> hours = optional("hours", HoursShapes.HOURS, Hours.ALWAYS);

        RoomShape() {
            super("room", "a room");
        }

        @Override
        protected void take(Room room, Values into) {
            into.put(id, room.id());
            into.put(name, room.name());
            into.put(kinds, List.copyOf(room.kinds()));
            into.put(turnover, room.turnoverMinutes());
            into.put(hours, room.hours());
        }

        @Override
        protected Room build(Values values) {
            return new Room(
                    values.get(id),
                    values.get(name),
                    Set.copyOf(values.get(kinds)),
                    values.get(turnover),
                    values.get(hours));
        }
    }

    private static final class DeviceShape extends ObjectShape<Device> {
        private final Field<String> id = id("device");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<List<String>> kinds = oneOrMany("kinds", Scalars.ID);
        private final Field<Hours> hours = optional("hours", HoursShapes.HOURS, Hours.ALWAYS);

        DeviceShape() {
            super("device", "a device");
        }

        @Override
        protected void take(Device device, Values into) {
            into.put(id, device.id());
            into.put(name, device.name());
            into.put(kinds, List.copyOf(device.kinds()));
            into.put(hours, device.hours());
        }

        @Override
        protected Device build(Values values) {
            return new Device(values.get(id), values.get(name), Set.copyOf(values.get(kinds)), values.get(hours));
        }
    }

    private static final class SiteShape extends ObjectShape<Site> {
        private final Field<String> id = id("site");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<ZoneId> zone = required("zone", ZONE);
        private final Field<Address> address = required("address", new AddressShape());
        private final Field<List<ContactPoint>> telecom = oneOrMany("telecom", new ContactPointShape());
        private final Field<List<Locale>> languages = oneOrMany("languages", Scalars.LANGUAGE_TAG);
        private final Field<Hours> hours = optional("hours", HoursShapes.HOURS, Hours.NEVER);
        private final Field<String> holidays = optional("holidays", REGION);
        private final Field<List<Room>> rooms = list("rooms", new RoomShape());
        private final Field<List<Device>> devices = list("devices", new DeviceShape());
        private final Field<Integer> arrivals = optional("arrivals-every", Scalars.MINUTE_COUNT, Site.ANY_ARRIVAL);

        SiteShape() {
            super("site", "a site");
        }

        @Override
        protected void take(Site site, Values into) {
            into.put(id, site.id());
            into.put(name, site.name());
            into.put(zone, site.zone());
            into.put(address, site.address());
            into.put(telecom, site.telecom());
            into.put(languages, site.languages());
            into.put(hours, site.hours());
            into.put(holidays, site.holidays());
            into.put(rooms, site.rooms());
            into.put(devices, site.devices());
            into.put(arrivals, site.arrivalMinutes());
        }

        @Override
        protected Site build(Values values) {
            return new Site(
                    values.get(id),
                    values.get(name),
                    values.get(zone),
                    values.get(address),
                    values.get(telecom),
                    values.get(languages),
                    values.get(hours),
                    values.find(holidays),
                    values.get(rooms),
                    values.get(devices),
                    values.get(arrivals));
        }
    }
}
