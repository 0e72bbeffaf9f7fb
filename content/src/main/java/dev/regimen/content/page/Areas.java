package dev.regimen.content.page;

import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import java.util.List;

/** What a procedure's protocols are told apart by: their sites where these differ, else their own names. */
final class Areas {
    private final Wording wording;
    private final boolean sitesDiffer;

    Areas(Procedure procedure, Wording wording) {
        this.wording = wording;
        this.sitesDiffer = procedure.protocols().stream()
                .noneMatch(each -> procedure.protocols().stream()
                        .anyMatch(other -> each != other && each.site().overlaps(other.site())));
    }

    List<Inline> name(TreatmentProtocol protocol) {
        if (sitesDiffer) {
            return wording.text("sites." + protocol.site().id(), protocol.site().name());
        }
        String place = protocol.id().procedure() + ".protocols." + protocol.id().name() + ".name";
        return wording.text(place, protocol.name());
    }

    /** What is said of a rule, and for which protocols where it is not for all. */
    List<Inline> qualified(Gathered.Entry<?> entry, List<Inline> said) {
        if (entry.only().isEmpty()) {
            return said;
        }
        List<List<Inline>> names = entry.only().stream().map(this::name).toList();
        return wording.say(Phrase.RULE_CONDITIONAL, said, wording.say(Phrase.CONDITION_SITES, wording.list(names)));
    }
}
