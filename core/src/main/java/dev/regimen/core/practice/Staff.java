package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.ResourceKind;
import jakarta.validation.constraints.NotEmpty;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Someone who helps with visits, such as a nurse or an interpreter.
 *
 * @param id unique among all resources of the practice
 * @param name the name that colleagues and patients know
 * @param roles what a visit can ask this person for, such as {@code nurse}
 * @param languages the languages spoken with patients, the best one first
 * @param hours when this person works at which site, by the site's id
 * @param leave when this person is away from all of them
 */
public record Staff(
        String id,
        PersonName name,

        @NotEmpty(message = "someone without a role is never found by a visit", payload = Severity.Warning.class)
        Set<String> roles,

        List<Locale> languages,

        @NotEmpty(message = "someone without hours can never be booked", payload = Severity.Warning.class)
        Map<String, Hours> hours,

        List<Leave> leave)
        implements Resource {

    public Staff {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        roles = Copies.ids(roles, "roles");
        languages = Copies.languages(languages);
        hours = Copies.byId(hours, "hours");
        leave = Copies.list(leave, "leave");
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        var builder =
                new Builder(id).name(name).roles(roles).languages(languages).leave(leave);
        hours.forEach(builder::hours);
        return builder;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.STAFF;
    }

    /** Returns the roles. */
    @Override
    public Set<String> capabilitiesAt(String site) {
        requireNonNull(site, "site");
        return roles;
    }

    @Override
    public Hours hoursAt(String site) {
        return Copies.present(hours, leave, site);
    }

    /** Collects a member of staff; confined to one thread. The collecting methods replace what was there. */
    public static final class Builder {
        private final String id;
        private @Nullable PersonName name;
        private Set<String> roles = Set.of();
        private List<Locale> languages = List.of();
        private final Map<String, Hours> hours = new TreeMap<>();
        private List<Leave> leave = List.of();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder name(PersonName name) {
            this.name = name;
            return this;
        }

        public Builder roles(String... roles) {
            return roles(Arrays.asList(requireNonNull(roles, "roles")));
        }

        public Builder roles(Collection<String> roles) {
            this.roles = Copies.ids(roles, "roles");
            return this;
        }

        public Builder languages(Locale... languages) {
            return languages(Arrays.asList(requireNonNull(languages, "languages")));
        }

        public Builder languages(Collection<Locale> languages) {
            this.languages = Copies.list(languages, "languages");
            return this;
        }

        /** Sets the hours at one site. */
        public Builder hours(String site, Hours hours) {
            this.hours.put(requireNonNull(site, "site"), requireNonNull(hours, "hours"));
            return this;
        }

        public Builder leave(Leave... leave) {
            return leave(Arrays.asList(requireNonNull(leave, "leave")));
        }

        public Builder leave(Collection<Leave> leave) {
            this.leave = Copies.list(leave, "leave");
            return this;
        }

        public Staff build() {
            return new Staff(id, requireNonNull(name, "name"), roles, languages, hours, leave);
        }
    }
}
