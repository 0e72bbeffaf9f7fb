package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, with FHIR's names.
 *
 * @param line street, number, floor and the like, at least one line
 * @param city town or city
 * @param state state or province; absent where there is none
 * @param postalCode postal code; absent where there is none
 * @param country two capital letters of ISO 3166-1, such as {@code US}
 */
public record Address(
        List<String> line,
        String city,
        @Nullable String state,
        @Nullable String postalCode,
        String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Address {
        line = Copies.list(line, "line");
        if (line.isEmpty()) {
            throw new IllegalArgumentException("line must have at least one line");
        }
        line.forEach(l -> Copies.requireText(l, "line"));
        Copies.requireText(city, "city");
        if (state != null) {
            Copies.requireText(state, "state");
        }
        if (postalCode != null) {
            Copies.requireText(postalCode, "postalCode");
        }
        if (!COUNTRY.matcher(requireNonNull(country, "country")).matches()) {
            throw new IllegalArgumentException("country must be two capital letters of ISO 3166-1, such as US");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects an address; confined to one thread. */
    public static final class Builder {
        private List<String> line = List.of();
        private @Nullable String city;
        private @Nullable String state;
        private @Nullable String postalCode;
        private @Nullable String country;

        private Builder() {}

        public Builder line(String... line) {
            this.line = Arrays.asList(requireNonNull(line, "line"));
            return this;
        }

        public Builder city(String city) {
            this.city = city;
            return this;
        }

        public Builder state(@Nullable String state) {
            this.state = state;
            return this;
        }

        public Builder postalCode(@Nullable String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        public Builder country(String country) {
            this.country = country;
            return this;
        }

        public Address build() {
            return new Address(
                    line, requireNonNull(city, "city"), state, postalCode, requireNonNull(country, "country"));
        }
    }
}
