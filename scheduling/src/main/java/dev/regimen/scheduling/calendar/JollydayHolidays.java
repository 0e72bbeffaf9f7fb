package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Public holidays from Jollyday, an open library that knows those of some 80 countries and their parts.
 *
 * <p>Jollyday is optional: a host that wants it adds {@code de.focus-shift:jollyday-jackson} or
 * {@code de.focus-shift:jollyday-jaxb} to its own dependencies, and on the module path its module
 * {@code de.focus_shift.jollyday.jackson} or {@code de.focus_shift.jollyday.jaxb} to its roots.
 *
 * <p>The holidays are those that Jollyday calls public, in English and in the languages that it has them in. Its data are
 * as good as its version: compare them with the official list of the region once a year. What it has too many is opened
 * by an {@linkplain dev.regimen.core.hours.Opening opening}, what it lacks is written down as a closure.
 */
public final class JollydayHolidays implements HolidaySource {
    private static final List<String> OTHER_LANGUAGES = List.of("de", "el", "fr", "nl", "pt", "sv");

    private final List<Locale> languages;

    private JollydayHolidays(List<Locale> languages) {
        this.languages = List.copyOf(languages);
    }

    /**
     * The holidays of the Jollyday that is there.
     *
     * @throws IllegalStateException if there is none
     */
    public static JollydayHolidays load() {
        try {
            // a language that it does not have would be answered in that of the machine
            return new JollydayHolidays(OTHER_LANGUAGES.stream()
                    .filter(language -> HolidayManager.class.getResource(
                                    "/descriptions/holiday_descriptions_%s.properties".formatted(language))
                            != null)
                    .map(Locale::forLanguageTag)
                    .toList());
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "Jollyday must be on the class path or module path%nMaybe de.focus-shift:jollyday-jackson is missing from"
                                    .formatted()
                            + " the dependencies",
                    missing);
        }
    }

    @Override
    public List<Holiday> holidays(String region, LocalDate first, LocalDate last) {
        requireNonNull(region, "region");
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        String[] parts = region.toLowerCase(Locale.ROOT).split("-", -1);
        String[] within = Arrays.copyOfRange(parts, 1, parts.length);
        HolidayManager manager = manager(region, parts[0], within);
        Set<Holiday> found = new TreeSet<>(BY_DATE);
        // New Year's Day of one year may be kept on the last day of the year before
        for (int year = first.getYear() - 1; year <= last.getYear() + 1; year++) {
            manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, within).stream()
                    .flatMap(this::days)
                    .filter(holiday ->
                            !holiday.date().isBefore(first) && !holiday.date().isAfter(last))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Stream<Holiday> days(de.focus_shift.jollyday.core.Holiday holiday) {
        // the language of the root is English, whatever that of the machine is
        String english = holiday.getDescription(Locale.ROOT);
        Localized<String> name = Localized.english(english);
        for (Locale language : languages) {
            String translated = holiday.getDescription(language);
            name = translated.equals(english) ? name : name.with(language, translated);
        }
        Localized<String> named = name;
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream())
                .map(date -> new Holiday(date, named));
    }

    private static HolidayManager manager(String region, String country, String... within) {
        Set<String> countries = HolidayManager.getSupportedCalendarCodes();
        if (!countries.contains(country.toUpperCase(Locale.ROOT))) {
            throw unknown(region, countries);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        CalendarHierarchy place = manager.getCalendarHierarchy();
        for (String part : within) {
            CalendarHierarchy child = place.getChildren().get(part);
            if (child == null) {
                throw unknown(region, place.getChildren().keySet());
            }
            place = child;
        }
        return manager;
    }

    private static IllegalArgumentException unknown(String region, Collection<String> known) {
        Set<String> codes = new TreeSet<>();
        known.forEach(code -> codes.add(code.toUpperCase(Locale.ROOT)));
        return new IllegalArgumentException(
                "region must be one that Jollyday knows, was '%s'%nMaybe one of %s is meant".formatted(region, codes));
    }
}
