package dev.regimen.content.page;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Phrase;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources of one page, numbered in the order in which its facts cite them. */
final class Sources {
    private final Wording wording;
    private final Map<Source, Set<String>> places = new LinkedHashMap<>();
    private final List<Source> numbered = new ArrayList<>();

    Sources(Wording wording) {
        this.wording = wording;
    }

    /** Marks that lead to the sources of a fact. A planning default is not a source, so it gets none. */
    List<Inline> marks(List<Citation> citations) {
        Set<Inline> marks = new LinkedHashSet<>();
        for (Citation citation : citations) {
            Source source = citation.source();
            if (source.kind().isClinical()) {
                Set<String> known = places.computeIfAbsent(source, s -> {
                    numbered.add(s);
                    return new LinkedHashSet<>();
                });
                if (citation.place() != null) {
                    known.add(citation.place());
                }
                int number = numbered.indexOf(source) + 1;
                String mark = wording.language().say(Phrase.SOURCE_MARK, Integer.toString(number));
                marks.add(new Inline.NoteMark("source-" + number, mark));
            }
        }
        return List.copyOf(marks);
    }

    boolean isEmpty() {
        return numbered.isEmpty();
    }

    /** The list of sources, with title, places and the day each was read. */
    Block list() {
        List<Block.Definition> entries = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            entries.add(new Block.Definition(
                    "source-" + (i + 1),
                    List.of(Inline.text(wording.language().say(Phrase.SOURCE_MARK, Integer.toString(i + 1)))),
                    List.of(new Block.Paragraph(describe(numbered.get(i))))));
        }
        return new Block.Definitions(entries);
    }

    private List<Inline> describe(Source source) {
        Inline title = source.link()
                .flatMap(Address::from)
                .map(address -> Inline.link(address, source.title()))
                .orElseGet(() -> Inline.text(source.title()));
        List<List<Inline>> parts = new ArrayList<>();
        parts.add(List.of(title));
        for (String place : places.getOrDefault(source, Set.of())) {
            parts.add(List.of(Inline.text(place)));
        }
        if (source.readOn() != null) {
            parts.add(wording.say(Phrase.SOURCE_READ, wording.date(source.readOn())));
        }
        return wording.commas(parts);
    }
}
