package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.WebAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach someone, with FHIR's names. It may be a patient's, so {@link #toString} does not show the value.
 *
 * @param system what kind of address it is
 * @param value the address: a telephone number as people write it, an e-mail address, a web address
 * @param use what it is for; absent if not said
 * @param rank 1 for the one to try first, and so on; absent if not said
 */
public record ContactPoint(
        ContactSystem system,
        String value,
        @Nullable Use use,
        @Nullable Integer rank) {

    private static final int LONGEST = 254;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(][0-9 ().*#/x-]{2,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"\\\\\\p{Cntrl}]+@[^\\s@<>,;:\"\\\\\\p{Cntrl}]+");

    /** The kinds of address in FHIR's {@code contact-point-system}. */
    public enum ContactSystem {
        PHONE,
        FAX,
        EMAIL,
        PAGER,
        URL,
        SMS,
        OTHER;

        /** Returns FHIR's code, such as {@code phone}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an address is for, in FHIR's {@code contact-point-use}. */
    public enum Use {
        HOME,
        WORK,
        TEMP,
        OLD,
        MOBILE;

        /** Returns FHIR's code, such as {@code work}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ContactPoint {
        requireNonNull(system, "system");
        Copies.requireText(value, "value");
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "value must have at most %d characters, had %d".formatted(LONGEST, value.length()));
        }
        checkForm(system, value);
        if (rank != null && rank < 1) {
            throw new IllegalArgumentException("rank must be at least 1, was %d".formatted(rank));
        }
    }

    public static ContactPoint phone(String number) {
        return new ContactPoint(ContactSystem.PHONE, number, null, null);
    }

    public static ContactPoint fax(String number) {
        return new ContactPoint(ContactSystem.FAX, number, null, null);
    }

    public static ContactPoint email(String address) {
        return new ContactPoint(ContactSystem.EMAIL, address, null, null);
    }

    public static ContactPoint url(String address) {
        return new ContactPoint(ContactSystem.URL, address, null, null);
    }

    public ContactPoint withUse(@Nullable Use use) {
        return new ContactPoint(system, value, use, rank);
    }

    public ContactPoint withRank(@Nullable Integer rank) {
        return new ContactPoint(system, value, use, rank);
    }

    /** Returns a text without the address. */
    @Override
    public String toString() {
        return "ContactPoint[%s, not shown]".formatted(system.code());
    }

    private static void checkForm(ContactSystem system, String value) {
        switch (system) {
            case PHONE, FAX, PAGER, SMS -> {
                if (!NUMBER.matcher(value).matches()) {
                    throw new IllegalArgumentException("value must be a telephone number, such as +1 212 555 0100");
                }
            }
            case EMAIL -> {
                if (!EMAIL.matcher(value).matches()) {
                    throw new IllegalArgumentException("value must be an e-mail address, such as desk@example.org");
                }
            }
            case URL -> WebAddress.check(value, "value");
            case OTHER -> {
                // any text reaches someone somehow
            }
        }
    }
}
