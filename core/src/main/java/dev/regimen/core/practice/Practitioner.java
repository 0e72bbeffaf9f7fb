package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.validation.Present;
import dev.regimen.core.validation.Severity;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.value.RichText;
import dev.regimen.core.value.WebAddress;
import jakarta.validation.constraints.NotEmpty;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Someone who gives procedures, or decides about them.
 *
 * @param id unique among all resources of the practice
 * @param name the name that patients know
 * @param npi the National Provider Identifier; absent outside the United States
 * @param qualifications degrees, licences and certificates, in the order to show them
 * @param specialties fields of medicine, the main one first
 * @param languages the languages spoken with patients, the best one first
 * @param capabilities the procedures and skills this person may use, and where
 * @param hours when this person works at which site, by the site's id
 * @param leave when this person is away from all of them
 * @param biography a few sentences for patients
 * @param photo a portrait
 * @param url a page about this person, an address that {@link WebAddress} allows
 */
public record Practitioner(
        String id,
        PersonName name,
        @Nullable Npi npi,

        @NotEmpty(message = "a practitioner should show at least one qualification")
        List<Qualification> qualifications,

        List<Specialty> specialties,

        @NotEmpty(
                message = "a practitioner should say which languages he or she speaks",
                payload = Severity.Warning.class)
        List<Locale> languages,

        List<Capability> capabilities,

        @NotEmpty(message = "a practitioner without hours can never be booked", payload = Severity.Warning.class)
        Map<String, Hours> hours,

        List<Leave> leave,

        @Present(message = "a practitioner should have a few words about him or her", payload = Severity.Warning.class)
        @Nullable
        Localized<RichText> biography,

        @Nullable Image photo,
        @Nullable String url)
        implements Resource {

    public Practitioner {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        qualifications = Copies.distinct(qualifications, "qualifications");
        specialties = Copies.distinct(specialties, "specialties");
        languages = Copies.languages(languages);
        capabilities = Copies.list(capabilities, "capabilities");
        Copies.distinct(capabilities.stream().map(Capability::id).toList(), "capabilities");
        hours = Copies.byId(hours, "hours");
        for (Capability capability : capabilities) {
            for (String site : capability.sites()) {
                if (!hours.containsKey(site)) {
                    throw new IllegalArgumentException(
                            "capabilities: %s is for site %s, where this practitioner has no hours"
                                    .formatted(capability.id(), site));
                }
            }
        }
        leave = Copies.list(leave, "leave");
        if (url != null) {
            WebAddress.check(url, "url");
        }
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        var builder = new Builder(id)
                .name(name)
                .npi(npi)
                .qualifications(qualifications)
                .specialties(specialties)
                .languages(languages)
                .capabilities(capabilities)
                .leave(leave)
                .biography(biography)
                .photo(photo)
                .url(url);
        hours.forEach(builder::hours);
        return builder;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.PRACTITIONER;
    }

    @Override
    public Set<String> capabilitiesAt(String site) {
        requireNonNull(site, "site");
        return Copies.ids(
                capabilities.stream()
                        .filter(c -> c.isUsedAt(site))
                        .map(Capability::id)
                        .collect(Collectors.toSet()),
                "capabilities");
    }

    @Override
    public Hours hoursAt(String site) {
        return Copies.present(hours, leave, site);
    }

    /** Collects a practitioner; confined to one thread. The collecting methods replace what was there. */
    public static final class Builder {
        private final String id;
        private @Nullable PersonName name;
        private @Nullable Npi npi;
        private List<Qualification> qualifications = List.of();
        private List<Specialty> specialties = List.of();
        private List<Locale> languages = List.of();
        private List<Capability> capabilities = List.of();
        private final Map<String, Hours> hours = new TreeMap<>();
        private List<Leave> leave = List.of();
        private @Nullable Localized<RichText> biography;
        private @Nullable Image photo;
        private @Nullable String url;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder name(PersonName name) {
            this.name = name;
            return this;
        }

        public Builder npi(@Nullable Npi npi) {
            this.npi = npi;
            return this;
        }

        public Builder qualifications(Qualification... qualifications) {
            return qualifications(Arrays.asList(requireNonNull(qualifications, "qualifications")));
        }

        public Builder qualifications(Collection<Qualification> qualifications) {
            this.qualifications = Copies.list(qualifications, "qualifications");
            return this;
        }

        public Builder specialties(Specialty... specialties) {
            return specialties(Arrays.asList(requireNonNull(specialties, "specialties")));
        }

        public Builder specialties(Collection<Specialty> specialties) {
            this.specialties = Copies.list(specialties, "specialties");
            return this;
        }

        public Builder languages(Locale... languages) {
            return languages(Arrays.asList(requireNonNull(languages, "languages")));
        }

        public Builder languages(Collection<Locale> languages) {
            this.languages = Copies.list(languages, "languages");
            return this;
        }

        public Builder capabilities(Capability... capabilities) {
            return capabilities(Arrays.asList(requireNonNull(capabilities, "capabilities")));
        }

        public Builder capabilities(Collection<Capability> capabilities) {
            this.capabilities = Copies.list(capabilities, "capabilities");
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

        public Builder biography(@Nullable Localized<RichText> biography) {
            this.biography = biography;
            return this;
        }

        public Builder photo(@Nullable Image photo) {
            this.photo = photo;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Practitioner build() {
            return new Practitioner(
                    id,
                    requireNonNull(name, "name"),
                    npi,
                    qualifications,
                    specialties,
                    languages,
                    capabilities,
                    hours,
                    leave,
                    biography,
                    photo,
                    url);
        }
    }
}
