package dev.regimen.content.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A titled part of a document. The level of its heading follows from how deep it lies.
 *
 * @param id its stable id, unique in the document: links and structured data point at it
 * @param title its title
 * @param blocks what it says
 * @param sections its parts, which come after the blocks
 */
public record Section(String id, List<Inline> title, List<Block> blocks, List<Section> sections) {
    /** Copies the lists. */
    public Section {
        Ids.require(id, "id");
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        if (Inline.plainText(title).isBlank()) {
            throw new IllegalArgumentException("title of section %s must not be blank".formatted(id));
        }
    }

    /** A section without parts. */
    public static Section of(String id, String title, List<Block> blocks) {
        return new Section(id, List.of(Inline.text(title)), blocks, List.of());
    }

    /** This section's id, those of its callouts and those of its parts, in reading order. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(id);
        blocks.forEach(block -> collect(block, ids));
        sections.forEach(section -> ids.addAll(section.ids()));
        return ids;
    }

    static void collect(Block block, List<String> ids) {
        if (block instanceof Block.Callout callout) {
            ids.add(callout.id());
            callout.content().forEach(inner -> collect(inner, ids));
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> item.forEach(inner -> collect(inner, ids)));
        } else if (block instanceof Block.Foreign foreign) {
            foreign.content().forEach(inner -> collect(inner, ids));
        } else if (block instanceof Block.Definitions definitions) {
            for (Block.Definition entry : definitions.entries()) {
                if (entry.id() != null) {
                    ids.add(entry.id());
                }
                entry.meaning().forEach(inner -> collect(inner, ids));
            }
        }
    }
}
