package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where a host keeps its practice's data while they change: a database, a directory service, a file. The host implements
 * it; {@link LiveCalendar} reads it.
 *
 * <p>A version is any text that is another one whenever the data are: a counter, a time stamp of the last write, a hash.
 * Implementations must be safe to call from several threads if the {@link LiveCalendar} is.
 */
public interface PracticeSource {

    /** All of the practice as it is now, and its version. */
    Edition read();

    /**
     * What has been changed since a version, up to now; empty if the source cannot tell, and then all is read. A source
     * that never can need not implement it.
     *
     * @param version a version that this source gave before
     */
    default Optional<Edits> changesSince(String version) {
        requireNonNull(version, "version");
        return Optional.empty();
    }

    /**
     * The practice in one version.
     *
     * @param version its name
     * @param practice all of it
     */
    record Edition(String version, Practice practice) {
        public Edition {
            requireNonNull(version, "version");
            requireNonNull(practice, "practice");
        }
    }

    /**
     * What turns one version of a practice into a later one. A site carries its rooms and devices.
     *
     * @param version the name of the later version
     * @param sites the sites that are new or otherwise, as they are now
     * @param practitioners the practitioners that are
     * @param staff the staff that are
     * @param gone the ids of the sites, practitioners and staff that are no longer there, sorted
     */
    record Edits(
            String version, List<Site> sites, List<Practitioner> practitioners, List<Staff> staff, Set<String> gone) {
        public Edits {
            requireNonNull(version, "version");
            sites = List.copyOf(requireNonNull(sites, "sites"));
            practitioners = List.copyOf(requireNonNull(practitioners, "practitioners"));
            staff = List.copyOf(requireNonNull(staff, "staff"));
            gone = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(gone, "gone")));
        }

        /** Nothing has changed since this version. */
        public static Edits none(String version) {
            return new Edits(version, List.of(), List.of(), List.of(), Set.of());
        }

        /** Whether the practice is the same. */
        public boolean isEmpty() {
            return sites.isEmpty() && practitioners.isEmpty() && staff.isEmpty() && gone.isEmpty();
        }

        /**
         * The later version of a practice: what is otherwise keeps its place, what is new comes last.
         *
         * @throws IllegalArgumentException if that is no practice, say because someone works at a site that is gone
         */
        public Practice applyTo(Practice practice) {
            requireNonNull(practice, "practice");
            return practice.toBuilder()
                    .sites(merged(practice.sites(), sites, Site::id))
                    .practitioners(merged(practice.practitioners(), practitioners, Practitioner::id))
                    .staff(merged(practice.staff(), staff, Staff::id))
                    .build();
        }

        private <T> List<T> merged(List<T> old, List<T> changed, Function<T, String> id) {
            var byId = new LinkedHashMap<String, T>();
            old.forEach(item -> byId.put(id.apply(item), item));
            changed.forEach(item -> byId.put(id.apply(item), item));
            byId.keySet().removeAll(gone);
            return new ArrayList<>(byId.values());
        }
    }
}
