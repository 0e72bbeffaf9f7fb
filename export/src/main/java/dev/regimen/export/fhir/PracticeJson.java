package dev.regimen.export.fhir;

import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.Device;
import dev.regimen.core.practice.Npi;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Qualification;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Those parts of a practice that a course's visits name, as Organization, Location, Practitioner and Device. */
final class PracticeJson {
    private static final String ORGANIZATION = "Organization";
    private static final String SITE = "Location-site";
    private static final String ROOM = "Location-room";
    private static final String PHYSICAL_TYPE = "http://terminology.hl7.org/CodeSystem/location-physical-type";
    private static final String NPI_SYSTEM = "http://hl7.org/fhir/sid/us-npi";
    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private final Json json;
    private final Practice practice;
    // by id: those that visits name, and the site each was needed at
    private final Map<String, Site> sites = new TreeMap<>();
    private final Map<String, Site> siteOf = new TreeMap<>();

    /** @throws NoSuchElementException if a visit names what the practice does not have */
    PracticeJson(Json json, Practice practice, List<PlannedVisit> visits) {
        this.json = json;
        this.practice = practice;
        for (PlannedVisit visit : visits) {
            Site site = practice.site(visit.site()).orElseThrow(() -> unknown("site", visit.site()));
            sites.put(site.id(), site);
            servedBy(visit).forEach(resource -> siteOf.putIfAbsent(resource.id(), site));
        }
    }

    /** Who and what serves the patient in a visit, the one who leads it first, then in the visit's order. */
    List<Resource> servedBy(PlannedVisit visit) {
        return visit.segments().stream()
                .filter(segment -> segment.as() == Segment.As.CARE)
                .flatMap(segment -> segment.resources().stream())
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.equals(visit.lead()), one.equals(visit.lead())))
                .map(this::resource)
                .toList();
    }

    /** The fields of a reference to someone or something. */
    void reference(Resource resource) throws IOException {
        json.referenceFields(kindOf(resource), resource.id(), nameOf(resource));
    }

    /** The fields of a reference to a site. */
    void site(String id) throws IOException {
        json.referenceFields(SITE, id, json.in(knownSite(id).name()));
    }

    void write() throws IOException {
        json.entry("Organization", ORGANIZATION, practice.id(), () -> {
            json.identifier("practice", practice.id());
            json.put("active", true);
            json.put("name", json.in(practice.name()));
        });
        for (Site site : sites.values()) {
            writeSite(site);
        }
        for (Map.Entry<String, Site> each : siteOf.entrySet()) {
            Resource resource = resource(each.getKey());
            if (resource instanceof Practitioner practitioner) {
                writePractitioner(practitioner);
                writeRole(practitioner);
            } else if (resource instanceof Staff staff) {
                writeStaff(staff);
            } else if (resource instanceof Room room) {
                writeRoom(room, each.getValue());
            } else if (resource instanceof Device device) {
                writeDevice(device, each.getValue());
            }
        }
    }

    private void writeSite(Site site) throws IOException {
        json.entry("Location", SITE, site.id(), () -> {
            json.identifier("site", site.id());
            json.put("status", "active");
            json.put("name", json.in(site.name()));
            json.put("mode", "instance");
            json.each("telecom", site.telecom(), this::contactPoint);
            json.object("address", () -> address(site.address()));
            json.object("physicalType", () -> json.concept(PHYSICAL_TYPE, "si"));
            organization("managingOrganization");
        });
    }

    private void writeRoom(Room room, Site site) throws IOException {
        json.entry("Location", ROOM, room.id(), () -> {
            json.identifier("room", room.id());
            json.put("status", "active");
            json.put("name", json.in(room.name()));
            json.put("mode", "instance");
            json.object("physicalType", () -> json.concept(PHYSICAL_TYPE, "ro"));
            organization("managingOrganization");
            json.object("partOf", () -> site(site.id()));
        });
    }

    private void writeDevice(Device device, Site site) throws IOException {
        json.entry("Device", kindOf(device), device.id(), () -> {
            json.identifier("device", device.id());
            json.put("status", "active");
            json.single("deviceName", () -> {
                json.put("name", json.in(device.name()));
                json.put("type", "user-friendly-name");
            });
            organization("owner");
            json.object("location", () -> site(site.id()));
        });
    }

    private void writePractitioner(Practitioner practitioner) throws IOException {
        json.entry("Practitioner", kindOf(practitioner), practitioner.id(), () -> {
            json.array("identifier", () -> {
                Npi npi = practitioner.npi();
                if (npi != null) {
                    json.object(() -> json.identifierFields(NPI_SYSTEM, npi.value()));
                }
                json.object(() -> json.ownIdentifierFields("practitioner", practitioner.id()));
            });
            json.put("active", true);
            name(practitioner.name());
            json.each("qualification", practitioner.qualifications(), this::qualification);
            json.each("communication", practitioner.languages(), this::language);
        });
    }

    private void writeRole(Practitioner practitioner) throws IOException {
        json.entry("PractitionerRole", "PractitionerRole", practitioner.id(), () -> {
            json.put("active", true);
            json.object("practitioner", () -> reference(practitioner));
            organization("organization");
            json.each(
                    "specialty",
                    practitioner.specialties(),
                    specialty -> json.concept(specialty.codes(), json.in(specialty.name())));
            List<String> here = practitioner.hours().keySet().stream()
                    .filter(sites::containsKey)
                    .sorted()
                    .toList();
            json.each("location", here, this::site);
        });
    }

    private void writeStaff(Staff staff) throws IOException {
        json.entry("Practitioner", kindOf(staff), staff.id(), () -> {
            json.identifier("staff", staff.id());
            json.put("active", true);
            name(staff.name());
            json.each("communication", staff.languages(), this::language);
        });
    }

    private void organization(String name) throws IOException {
        json.reference(name, ORGANIZATION, practice.id(), json.in(practice.name()));
    }

    private void name(PersonName name) throws IOException {
        json.single("name", () -> {
            json.put("text", name.display());
            json.put("family", name.family());
            json.strings("given", listOf(name.given()));
            json.strings("prefix", listOf(name.prefix()));
            json.strings("suffix", listOf(name.suffix()));
        });
    }

    private void qualification(Qualification qualification) throws IOException {
        json.object(
                "code",
                () -> json.concept(
                        qualification.code() == null ? List.of() : List.of(qualification.code()),
                        json.in(qualification.name())));
        json.period("period", qualification.first(), qualification.last());
        String issuer = qualification.issuer();
        if (issuer != null) {
            json.object("issuer", () -> json.put("display", issuer));
        }
    }

    private void language(Locale language) throws IOException {
        json.concept(LANGUAGES, language.toLanguageTag());
    }

    private void contactPoint(ContactPoint point) throws IOException {
        json.put("system", point.system().code());
        json.put("value", point.value());
        ContactPoint.Use use = point.use();
        json.put("use", use == null ? null : use.code());
        Integer rank = point.rank();
        if (rank != null) {
            json.put("rank", rank);
        }
    }

    private void address(Address address) throws IOException {
        json.strings("line", address.line());
        json.put("city", address.city());
        json.put("state", address.state());
        json.put("postalCode", address.postalCode());
        json.put("country", address.country());
    }

    private Resource resource(String id) {
        return practice.resource(id).orElseThrow(() -> unknown("resource", id));
    }

    private Site knownSite(String id) {
        return practice.site(id).orElseThrow(() -> unknown("site", id));
    }

    private NoSuchElementException unknown(String what, String id) {
        return new NoSuchElementException("practice '%s' has no %s '%s'".formatted(practice.id(), what, id));
    }

    private static String kindOf(Resource resource) {
        return switch (resource.kind()) {
            case PRACTITIONER, STAFF -> "Practitioner";
            case ROOM -> ROOM;
            case DEVICE -> "Device";
        };
    }

    private String nameOf(Resource resource) {
        if (resource instanceof Practitioner practitioner) {
            return practitioner.name().display();
        }
        if (resource instanceof Staff staff) {
            return staff.name().display();
        }
        return json.in(resource instanceof Room room ? room.name() : ((Device) resource).name());
    }

    private static List<String> listOf(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
