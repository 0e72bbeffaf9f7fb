package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.Meeting;
import dev.regimen.core.hours.Opening;
import dev.regimen.core.hours.Reservation;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeekCycle;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.Device;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** A random practice of one or two sites, its hours, and what is taken of it. */
final class CasePractice {
    private final Draws draws;
    private final CaseBounds bounds;

    CasePractice(Draws draws, CaseBounds bounds) {
        this.draws = draws;
        this.bounds = bounds;
    }

    Practice practice() {
        List<Site> sites = new ArrayList<>(List.of(site("north")));
        if (draws.chance(35)) {
            sites.add(site("south"));
        }
        return Practice.builder("small")
                .name(Localized.english("Small"))
                .languages(Locale.ENGLISH)
                .sites(sites)
                .practitioners(IntStream.rangeClosed(1, 1 + draws.upTo(3))
                        .mapToObj(i -> practitioner("doctor-" + i, sites))
                        .toList())
                .staff(IntStream.rangeClosed(1, draws.chance(8) ? 0 : 1 + draws.upTo(2))
                        .mapToObj(i -> nurse("nurse-" + i, sites))
                        .toList())
                .travel(sites.size() == 1 ? List.of() : travel())
                .build();
    }

    /** Minutes that are no whole steps, and sometimes more for the way back. */
    private List<Practice.Travel> travel() {
        List<Practice.Travel> ways = new ArrayList<>();
        if (draws.chance(80)) {
            ways.add(new Practice.Travel("north", "south", draws.upTo(90)));
        }
        if (draws.chance(20)) {
            ways.add(new Practice.Travel("south", "north", draws.upTo(90)));
        }
        return ways;
    }

    private Site site(String id) {
        boolean early = draws.chance(40);
        Hours hours = Hours.of(weekly(early ? 0 : 9, early ? 4 : 13, 85));
        if (draws.chance(8)) {
            hours = hours.plus(List.of(Closure.on(draws.day(), Localized.english("Holiday"))));
        }
        return Site.builder(id)
                .name(Localized.english(id))
                .zone(draws.zone())
                .address(Address.builder().line("1").city("C").country("US").build())
                .hours(bounds.bounded(hours))
                .arrivalMinutes(bounds.arrivalMinutes())
                .rooms(IntStream.rangeClosed(1, 1 + draws.upTo(2))
                        .mapToObj(i -> room(id + "-room-" + i))
                        .toList())
                .devices(IntStream.rangeClosed(1, draws.chance(8) ? 0 : 1 + draws.upTo(2))
                        .mapToObj(
                                i -> Device.of(id + "-ultrasound-" + i, Localized.english("Ultrasound"), "ultrasound"))
                        .toList())
                .build();
    }

    private Room room(String id) {
        return Room.builder(id)
                .name(Localized.english("Room"))
                .kinds(draws.chance(60) ? Set.of("procedure", "office") : Set.of("procedure"))
                .turnoverMinutes(draws.chance(30) ? 10 : 0)
                .build();
    }

    /** On each day of the week, with some chance, a range between two hours. */
    WeeklyHours weekly(int from, int until, int percent) {
        WeeklyHours.Builder builder = WeeklyHours.builder();
        builder.on(DayOfWeek.MONDAY, range(from, until));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.MONDAY && draws.chance(percent)) {
                builder.on(day, range(from, until));
            }
        }
        return builder.build();
    }

    private TimeRange range(int from, int until) {
        int start = from * 60 + 5 * draws.upTo(9);
        int end = Math.max(start + 30, until * 60 - 5 * draws.upTo(13));
        return TimeRange.ofMinutes(start, end);
    }

    private Practitioner practitioner(String id, List<Site> sites) {
        Practitioner.Builder builder = Practitioner.builder(id)
                .name(PersonName.of("A", id))
                .capabilities(
                        draws.chance(93)
                                ? List.of(Capability.of("injection"), Capability.of("guidance"))
                                : List.of(Capability.of("guidance")));
        for (Site site : sites) {
            if (draws.chance(85)) {
                builder.hours(site.id(), hours());
            }
        }
        if (draws.chance(40)) {
            LocalDate from = draws.day();
            builder.leave(Leave.of(from, from.plusDays(draws.upTo(5))));
        }
        return builder.build();
    }

    private Hours hours() {
        WeeklyHours morning = weekly(9, 13, 60);
        if (draws.chance(12)) {
            morning = morning.every(WeekCycle.everyOtherWeek(draws.first.plusWeeks(draws.upTo(2))));
        }
        Hours.Builder builder = Hours.builder().weekly(weekly(0, 4, 60), morning);
        if (draws.chance(15)) {
            builder.openings(new Opening(draws.day(), range(9, 13)));
        }
        List<Block> blocks = new ArrayList<>();
        if (draws.chance(15)) {
            blocks.add(new Meeting(weekly(10, 11, 30), "team"));
        }
        if (draws.chance(20)) {
            Integer release = draws.chance(70) ? draws.upTo(8) : null;
            blocks.add(new Reservation(
                    weekly(draws.chance(50) ? 1 : 10, 12, 50),
                    Set.of(draws.chance(30) ? "injection" : "urgent"),
                    release));
        }
        return bounds.bounded(builder.blocks(blocks).build());
    }

    private Staff nurse(String id, List<Site> sites) {
        Staff.Builder builder =
                Staff.builder(id).name(PersonName.of("A", "Nurse")).roles("nurse");
        sites.forEach(site -> builder.hours(
                site.id(), draws.chance(70) ? Hours.ALWAYS : Hours.of(weekly(0, 4, 80), weekly(9, 13, 80))));
        return builder.build();
    }

    List<Occupancy> occupancies(Practice practice, PatientRef patient) {
        List<Occupancy> taken = new ArrayList<>();
        practice.resources().forEach(resource -> {
            int visits = draws.upTo(draws.days);
            for (int i = 0; i < visits; i++) {
                Claim claim = new Claim(resource.id(), resource.kind(), span(practice));
                boolean isRoom = resource.kind() == ResourceKind.ROOM;
                String site =
                        isRoom || draws.chance(80) ? draws.one(practice.sites()).id() : null;
                Occupancy.Presence presence = isRoom && draws.chance(10) ? presence(patient, site, claim.time()) : null;
                taken.add(bounds.taken(claim, site, presence));
            }
        });
        return taken;
    }

    private Occupancy.Presence presence(PatientRef patient, String site, TimeSpan time) {
        int unfit = draws.chance(20) ? draws.upTo(30 * 60) : 0;
        return new Occupancy.Presence(patient, site, time, time.until().plus(Duration.ofMinutes(unfit)));
    }

    private TimeSpan span(Practice practice) {
        ZoneId zone = practice.sites().get(0).zone();
        Instant from = draws.day()
                .atStartOfDay(zone)
                .plusMinutes(5L * draws.upTo(13 * 12))
                .toInstant();
        return new TimeSpan(from, from.plus(Duration.ofMinutes(30 + 5L * draws.upTo(19))));
    }
}
