package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.CalloutSeverity;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.evidence.ReviewStamp;
import java.util.List;

/** What stands at the top of a text that nobody should rely on as it is. */
final class Banners {
    private Banners() {}

    static Block draft(Wording wording) {
        return banner("draft", wording.say(Phrase.DRAFT_TITLE), wording.say(Phrase.DRAFT_TEXT));
    }

    static Block overdue(ReviewStamp review, Wording wording) {
        return banner(
                "overdue",
                wording.say(Phrase.OVERDUE_TITLE),
                wording.say(Phrase.OVERDUE_TEXT, wording.date(review.nextDue())));
    }

    private static Block banner(String id, List<Inline> title, List<Inline> text) {
        return new Block.Callout(id, CalloutSeverity.IMPORTANT, title, List.of(new Block.Paragraph(text)));
    }
}
