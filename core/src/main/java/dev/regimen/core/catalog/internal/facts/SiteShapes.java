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
        private final Field<List<String>> line = required("line", Scalars.TEXT.oneOrMany(), Address::line);
        private final Field<String> city = required("city", Scalars.TEXT, Address::city);
        private final Field<String> state = optional("state", Scalars.TEXT, Address::state);
        private final Field<String> postalCode = optional("postal-code", Scalars.TEXT, Address::postalCode);
        private final Field<String> country = required("country", Scalars.TEXT, Address::country);

        AddressShape() {
            super("address", "an address");
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
                point -> point,
                Stream.of(ContactSystem.values()).map(ContactPointShape::under).toList());
        private final Field<ContactPoint.Use> use =
                optional("use", Scalars.words("a use", ContactPoint.Use.class), ContactPoint::use);
        private final Field<Integer> rank = optional("rank", Scalars.wholeNumber(1, 99), ContactPoint::rank);

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
        protected ContactPoint build(Values values) {
            return values.get(address).withUse(values.find(use)).withRank(values.find(rank));
        }
    }

    private static final class RoomShape extends ObjectShape<Room> {
        private final Field<String> id = id("room", Room::id);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED, Room::name);
        private final Field<List<String>> kinds = oneOrMany("kinds", Scalars.ID, room -> List.copyOf(room.kinds()));
        private final Field<Integer> turnover = optional("turnover", Scalars.MINUTE_COUNT, Room::turnoverMinutes, 0);
        private final Field<Hours> hours = optional("hours", HoursShapes.HOURS, Room::hours, Hours.ALWAYS);

        RoomShape() {
            super("room", "a room");
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
        private final Field<String> id = id("device", Device::id);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED, Device::name);
        private final Field<List<String>> kinds = oneOrMany("kinds", Scalars.ID, device -> List.copyOf(device.kinds()));
        private final Field<Hours> hours = optional("hours", HoursShapes.HOURS, Device::hours, Hours.ALWAYS);

        DeviceShape() {
            super("device", "a device");
        }

        @Override
        protected Device build(Values values) {
            return new Device(values.get(id), values.get(name), Set.copyOf(values.get(kinds)), values.get(hours));
        }
    }

    private static final class SiteShape extends ObjectShape<Site> {
        private final Field<String> id = id("site", Site::id);
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED, Site::name);
        private final Field<ZoneId> zone = required("zone", ZONE, Site::zone);
        private final Field<Address> address = required("address", new AddressShape(), Site::address);
        private final Field<List<ContactPoint>> telecom = oneOrMany("telecom", new ContactPointShape(), Site::telecom);
        private final Field<List<Locale>> languages = oneOrMany("languages", Scalars.LANGUAGE_TAG, Site::languages);
        private final Field<Hours> hours = optional("hours", HoursShapes.HOURS, Site::hours, Hours.NEVER);
        private final Field<List<Room>> rooms = list("rooms", new RoomShape(), Site::rooms);
        private final Field<List<Device>> devices = list("devices", new DeviceShape(), Site::devices);

        SiteShape() {
            super("site", "a site");
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
                    values.get(rooms),
                    values.get(devices));
        }
    }
}
