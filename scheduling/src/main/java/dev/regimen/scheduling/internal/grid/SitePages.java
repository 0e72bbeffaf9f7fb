package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Site;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of a site as pages, and the sets of quanta that follow from its clock alone, each found when it is first asked
 * for. Safe to share between threads.
 */
final class SitePages {
    private final Site site;
    private final SiteClock clock;
    private final DayPages pages;
    private final Map<Integer, long[] @Nullable []> parts = new ConcurrentHashMap<>();
    private volatile long @Nullable [] arrivals;

    /** @param open when the site is ever open */
    SitePages(Site site, SiteClock clock, Plane open) {
        this.site = site;
        this.clock = clock;
        this.pages = DayPages.of(clock, open);
    }

    DayPages pages() {
        return pages;
    }

    /** For each part of the local day of so many minutes, the quanta in it; null if there are none. */
    long[] @Nullable [] byClock(int minutes) {
        return parts.computeIfAbsent(minutes, each -> pages.byClock(site.zone().getRules(), each));
    }

    /**
     * The quanta at which patients may arrive: at none that the clock shows for the second time, and at those minutes past
     * the hour that the site says.
     */
    long[] arrivals(Span span) {
        long[] known = arrivals;
        if (known == null) {
            Plane plane = Plane.full(span);
            clock.removeRepeated(plane);
            known = pages.fold(plane);
            if (site.arrivalMinutes() > Quanta.MINUTES) {
                DayPages.and(known, pages.pastTheHour(site.zone().getRules(), site.arrivalMinutes()));
            }
            arrivals = known;
        }
        return known;
    }
}
