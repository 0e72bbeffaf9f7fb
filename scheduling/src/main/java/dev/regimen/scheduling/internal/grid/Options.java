package dev.regimen.scheduling.internal.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to hold a visit on a day that the rest of a course can tell apart: by whom it is led, and at which hour.
 * Confined to one thread.
 */
public final class Options {
    /**
     * One way.
     *
     * @param lead the number of who leads it, among those who may; -1 for nobody
     * @param hour the hour of the clock; 0 where hours are not told apart
     * @param pages the arrivals at which everybody and everything is free
     * @param common the arrivals at which all else is, those that count for this option
     * @param welcome of the common arrivals those that are welcome; the same as {@code common} if all are
     * @param cost what it costs by itself
     */
    public record Option(int lead, int hour, long[] pages, long[] common, long[] welcome, long cost) {}

    /**
     * Where the visit is now.
     *
     * @param option the number of the option that leaves it there; -1 if that is not possible
     * @param day its day, which may lie outside the calendar
     * @param moved what any other option costs more
     * @param shift what it costs more for each day earlier or later
     * @param isFixed whether it must stay there, and has no other option
     */
    public record Home(int option, int day, long moved, long shift, boolean isFixed) {}

    /** What it costs to take the time that a visit takes, where it can be had at a price. */
    @FunctionalInterface
    public interface Prices {
        /**
         * The price of one arrival.
         *
         * @param lead the number of who leads the visit; -1 for nobody
         * @return 0 if nobody minds; {@link Outlook#IMPOSSIBLE} if it cannot be had
         */
        long of(int lead, int day, int start);
    }

    private final DayPages pages;
    private final Option[] options;
    private final int leads;
    private final int hours;
    private final long unwelcome;
    private final @Nullable Home home;
    private final DaySet[] days;
    private final @Nullable DaySet[] welcome;
    private final @Nullable Bargains bargains;

    /**
     * @param leads how many may lead
     * @param hours 24, or 1 where hours are not told apart
     * @param unwelcome what an arrival costs that is not welcome
     * @param home where the visit is now; null if it is new
     */
    public Options(DayPages pages, List<Option> options, int leads, int hours, long unwelcome, @Nullable Home home) {
        this.pages = pages;
        this.options = options.toArray(new Option[0]);
        this.leads = leads;
        this.hours = hours;
        this.unwelcome = unwelcome;
        this.home = home;
        this.days = new DaySet[options.size()];
        this.welcome = new DaySet[options.size()];
        for (int i = 0; i < days.length; i++) {
            Option option = this.options[i];
            days[i] = new DaySet(pages, option.pages, option.common);
            boolean counts = unwelcome > 0 && option.welcome != option.common;
            welcome[i] = counts ? new DaySet(pages, option.pages, option.welcome) : null;
        }
        this.bargains = null;
    }

    private Options(Options other, Prices prices) {
        this.pages = other.pages;
        this.options = other.options;
        this.leads = other.leads;
        this.hours = other.hours;
        this.unwelcome = other.unwelcome;
        this.home = other.home;
        this.days = other.days;
        this.welcome = other.welcome;
        this.bargains = new Bargains(pages, options, unwelcome, prices);
    }

    /** The same where each arrival has a price besides: of those of a day it is the one that costs least. */
    public Options at(Prices prices) {
        return new Options(this, prices);
    }

    public int count() {
        return days.length;
    }

    int leads() {
        return leads;
    }

    int hours() {
        return hours;
    }

    public Option get(int option) {
        return options[option];
    }

    /** The days on which there is a start. */
    public DaySet days(int option) {
        return days[option];
    }

    /** Whether there is a start on a day that can be had. */
    public boolean canBe(int option, int day) {
        return days[option].has(day) && (bargains == null || bargains.start(option, day) >= 0);
    }

    /** Whether there must be a visit, at its place. */
    boolean isFixed() {
        return home != null && home.isFixed;
    }

    /** What the best start of a day costs by itself. */
    public long cost(int option, int day) {
        long own = bargains == null ? wishes(option, day) : bargains.cost(option, day);
        return home == null || option == home.option || !Outlook.isPossible(own)
                ? own
                : own + home.moved + home.shift * Math.abs(day - home.day);
    }

    /** The same, but for how far it is from where the visit is now, and for what its time costs. */
    public long wishes(int option, int day) {
        if (bargains != null) {
            return bargains.wishes(option, day);
        }
        DaySet nice = welcome[option];
        return options[option].cost + (nice == null || nice.has(day) ? 0 : unwelcome);
    }

    /** Whether an option leaves the visit where it is now. */
    public boolean isHome(int option) {
        return home != null && option == home.option;
    }

    /** The start of a day: the first that is welcome, or else the first; -1 if there is none. */
    public int start(int option, int day) {
        if (bargains != null) {
            return bargains.start(option, day);
        }
        Option of = options[option];
        int nice = pages.first(of.pages, of.welcome, day);
        return nice >= 0 ? nice : pages.first(of.pages, of.common, day);
    }
}
