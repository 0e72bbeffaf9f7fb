package dev.regimen.content.page;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.Site;
import java.util.ArrayList;
import java.util.List;

/** Where a site is and how to reach it, line by line. */
final class Whereabouts {
    private Whereabouts() {}

    static List<Inline> of(Site site, Wording wording) {
        List<String> lines = new ArrayList<>(site.address().line());
        StringBuilder town = new StringBuilder(site.address().city());
        if (site.address().state() != null) {
            town.append(", ").append(site.address().state());
        }
        if (site.address().postalCode() != null) {
            town.append(' ').append(site.address().postalCode());
        }
        lines.add(town.toString());
        List<Inline> out = new ArrayList<>();
        for (String line : lines) {
            if (!out.isEmpty()) {
                out.add(new Inline.LineBreak());
            }
            out.add(Inline.text(line));
        }
        for (ContactPoint point : site.telecom()) {
            if (point.system() == ContactPoint.ContactSystem.PHONE) {
                out.add(new Inline.LineBreak());
                out.add(Inline.text(wording.language().say(Phrase.PHONE) + ": "));
                out.add(Inline.link(Address.ofPhone(point.value()), point.value()));
            }
        }
        return out;
    }
}
