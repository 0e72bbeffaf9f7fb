package dev.regimen.content.page;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.jsonld.Node;
import dev.regimen.content.jsonld.SchemaProperty;
import dev.regimen.content.jsonld.SchemaType;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Qualification;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Specialty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who gives a procedure and where, as blocks and as structured data. */
final class ProviderFacts {
    static final String ID = "#provider";

    private final Practice practice;
    private final Practitioner practitioner;
    private final Wording wording;
    private final String place;

    ProviderFacts(Practice practice, Practitioner practitioner, Wording wording) {
        this.practice = practice;
        this.practitioner = practitioner;
        this.wording = wording;
        this.place = practice.id() + ".practitioners." + practitioner.id();
    }

    List<Inline> name() {
        return List.of(Inline.text(practitioner.name().display()));
    }

    /** The card: portrait, what the practitioner is, a few sentences, and the sites. */
    List<Block> blocks(@Nullable LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(new Inline.Strong(name()))));
        portrait().ifPresent(blocks::add);
        List<List<Inline>> qualifications = practitioner.qualifications().stream()
                .filter(each -> today == null || each.isValidOn(today))
                .map(this::qualification)
                .toList();
        if (!qualifications.isEmpty()) {
            blocks.add(Block.Items.of(qualifications));
        }
        if (practitioner.biography() != null) {
            blocks.addAll(wording.rich(place + ".biography", practitioner.biography()));
        }
        blocks.add(new Block.Definitions(facts()));
        String url = practitioner.url();
        if (url != null) {
            String words = wording.language()
                    .say(Phrase.MORE_ABOUT, practitioner.name().display());
            blocks.add(Block.paragraph(Inline.link(Address.of(url), words)));
        }
        return blocks;
    }

    private Optional<Block> portrait() {
        if (practitioner.photo() == null) {
            return Optional.empty();
        }
        String alternative = Inline.plainText(
                wording.text(place + ".photo", practitioner.photo().alternative()));
        return Optional.of(new Block.Picture(Address.of(practitioner.photo().address()), alternative, List.of()));
    }

    private List<Inline> qualification(Qualification qualification) {
        List<Inline> name = wording.text(
                place + ".qualifications[" + practitioner.qualifications().indexOf(qualification) + "].name",
                qualification.name());
        String issuer = qualification.issuer();
        return issuer == null ? name : wording.commas(List.of(name, List.of(Inline.text(issuer))));
    }

    private List<Block.Definition> facts() {
        List<Block.Definition> facts = new ArrayList<>();
        List<List<Inline>> specialties = new ArrayList<>();
        for (int i = 0; i < practitioner.specialties().size(); i++) {
            Specialty specialty = practitioner.specialties().get(i);
            specialties.add(wording.text(place + ".specialties[" + i + "].name", specialty.name()));
        }
        if (!specialties.isEmpty()) {
            facts.add(Block.Definition.of(wording.language().say(Phrase.SPECIALTIES), wording.list(specialties)));
        }
        for (Site site : practice.sitesOf(practitioner.id())) {
            facts.add(Block.Definition.of(siteName(site), new Block.Paragraph(Whereabouts.of(site, wording))));
        }
        if (practitioner.npi() != null) {
            String npi = practitioner.npi().value();
            facts.add(Block.Definition.of("NPI", List.of(Inline.text(npi))));
        }
        return facts;
    }

    private List<Inline> siteName(Site site) {
        List<Inline> practiceName = wording.text(practice.id() + ".name", practice.name());
        List<Inline> siteName = wording.text(practice.id() + ".sites." + site.id() + ".name", site.name());
        return practice.sites().size() == 1 ? practiceName : wording.commas(List.of(practiceName, siteName));
    }

    /** The practitioner and the sites as nodes. */
    List<Node> nodes(@Nullable String availableService) {
        List<Node> nodes = new ArrayList<>();
        Node.Builder physician = Node.builder(SchemaType.INDIVIDUAL_PHYSICIAN)
                .id(ID)
                .text(SchemaProperty.NAME, practitioner.name().display());
        if (practitioner.url() != null) {
            physician.text(SchemaProperty.URL, practitioner.url());
        }
        if (practitioner.npi() != null) {
            physician.text(SchemaProperty.US_NPI, practitioner.npi().value());
        }
        for (int i = 0; i < practitioner.specialties().size(); i++) {
            String name = Inline.plainText(wording.text(
                    place + ".specialties[" + i + "].name",
                    practitioner.specialties().get(i).name()));
            physician.node(
                    SchemaProperty.MEDICAL_SPECIALTY,
                    Node.builder(SchemaType.MEDICAL_SPECIALTY_TYPE)
                            .text(SchemaProperty.NAME, name)
                            .build());
        }
        if (availableService != null) {
            physician.reference(SchemaProperty.AVAILABLE_SERVICE, availableService);
        }
        for (Site site : practice.sitesOf(practitioner.id())) {
            physician.reference(SchemaProperty.PRACTICES_AT, "#site-" + site.id());
            nodes.add(clinic(site));
        }
        nodes.add(0, physician.build());
        return nodes;
    }

    private Node clinic(Site site) {
        Node.Builder clinic = Node.builder(SchemaType.MEDICAL_CLINIC)
                .id("#site-" + site.id())
                .text(SchemaProperty.NAME, Inline.plainText(siteName(site)));
        if (practice.url() != null) {
            clinic.text(SchemaProperty.URL, practice.url());
        }
        site.telecom().stream()
                .filter(point -> point.system() == ContactPoint.ContactSystem.PHONE)
                .findFirst()
                .ifPresent(phone -> clinic.text(SchemaProperty.TELEPHONE, phone.value()));
        dev.regimen.core.practice.Address address = site.address();
        Node.Builder postal = Node.builder(SchemaType.POSTAL_ADDRESS)
                .text(SchemaProperty.STREET_ADDRESS, String.join(", ", address.line()))
                .text(SchemaProperty.ADDRESS_LOCALITY, address.city())
                .text(SchemaProperty.ADDRESS_COUNTRY, address.country());
        if (address.state() != null) {
            postal.text(SchemaProperty.ADDRESS_REGION, address.state());
        }
        if (address.postalCode() != null) {
            postal.text(SchemaProperty.POSTAL_CODE, address.postalCode());
        }
        return clinic.node(SchemaProperty.ADDRESS, postal.build()).build();
    }
}
