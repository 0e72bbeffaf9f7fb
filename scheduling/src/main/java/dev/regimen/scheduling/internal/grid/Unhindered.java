package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arrivals that there would be at a site, as pages, if something were not in the way: what tells the reasons of a no
 * apart. Confined to one thread.
 */
public final class Unhindered {
    private final GridSnapshot snapshot;
    private final FreeTimes free;
    private final Asked asked;
    private final DayPages pages;

    public Unhindered(GridSnapshot snapshot, FreeTimes free, Asked asked) {
        this.snapshot = snapshot;
        this.free = free;
        this.asked = asked;
        this.pages = snapshot.calendar().pages(free.site());
    }

    /**
     * Those at which the site would be open for all of a visit if it took any number, and kept no time; null if it is so
     * in all of the practice.
     */
    public long @Nullable [] siteAnyKind(Shape shape) {
        return snapshot.calendar().relevant(asked) == null
                ? null
                : pages.fold(snapshot.calendar().open(free.site(), null).starts(shape.from(), shape.until()));
    }

    /** Those at which the site would be open for all of a visit if it took any number; null if it does. */
    public long @Nullable [] siteUnlimited(Shape shape) {
        return snapshot.full(free.site(), null, asked.kinds()) == null
                ? null
                : pages.fold(free.siteHours().starts(shape.from(), shape.until()));
    }

    /** Those at which a need would be met by a unit, or by some, if they took any number of visits. */
    public long[] unlimited(Demand demand, @Nullable Resource unit) {
        long[] any = pages.none();
        for (Resource each :
                unit == null ? free.pool(demand.need().kind(), demand.need().capability()) : List.of(unit)) {
            DayPages.or(any, fold(free.unlimited(each), demand, each));
        }
        return any;
    }

    /** Those at which a unit is there for a need, taken or not. */
    public long[] untaken(Demand demand, Resource unit) {
        return fold(free.open(unit), demand, unit);
    }

    /** Those at which a unit would be there for a need, taken or not, if no time were kept for other kinds of visit. */
    public long[] untakenAnyKind(Demand demand, Resource unit) {
        Plane there = snapshot.calendar().open(unit.id(), free.site(), null).copy();
        return fold(there.and(free.siteOpen()), demand, unit);
    }

    /** Those at which a unit would be free for a need if it had not to travel between sites. */
    public long[] untravelled(Demand demand, Resource unit) {
        return fold(free.freeWithoutTravel(unit), demand, unit);
    }

    private long[] fold(Plane plane, Demand demand, Resource unit) {
        return pages.fold(StartSets.starts(plane, demand.quanta(unit)));
    }
}
