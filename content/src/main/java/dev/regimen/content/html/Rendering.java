package dev.regimen.content.html;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Block;
import dev.regimen.content.document.Crumb;
import dev.regimen.content.document.Direction;
import dev.regimen.content.document.Document;
import dev.regimen.content.document.Inline;
import dev.regimen.content.document.Section;
import dev.regimen.content.language.Language;
import dev.regimen.content.language.Phrase;
import java.util.List;
import java.util.Locale;

/** One walk over one document. */
final class Rendering {
    // ids of documents have no underscore, so these never meet one of theirs
    private static final String MAIN = "rg_main";
    private static final String TITLE = "_title";

    private final Document document;
    private final HtmlRenderer.Options options;
    private final Stylesheet stylesheet;
    private final HtmlWriter html;
    private final Language language;

    Rendering(Document document, HtmlRenderer.Options options, Stylesheet stylesheet, HtmlWriter html) {
        this.document = document;
        this.options = options;
        this.stylesheet = stylesheet;
        this.html = html;
        this.language = Language.of(document.language());
    }

    void write() {
        if (options.fragment()) {
            html.open(Tag.ARTICLE).attribute(Attribute.CLASS, "rg-document");
            language(document.language());
            html.newline();
            linkedData();
            content();
            html.close(Tag.ARTICLE).newline();
            return;
        }
        html.doctype().open(Tag.HTML);
        language(document.language());
        html.newline();
        head();
        html.open(Tag.BODY).attribute(Attribute.CLASS, "rg-document").newline();
        html.open(Tag.A).attribute(Attribute.CLASS, "rg-skip").href(Address.of("#" + options.idPrefix() + MAIN));
        html.text(language.say(Phrase.SKIP_TO_CONTENT)).close(Tag.A).newline();
        breadcrumb();
        html.open(Tag.MAIN).attribute(Attribute.ID, options.idPrefix() + MAIN).attribute(Attribute.CLASS, "rg-main");
        html.newline();
        content();
        html.close(Tag.MAIN).newline().close(Tag.BODY).newline().close(Tag.HTML).newline();
    }

    private void head() {
        html.open(Tag.HEAD).newline();
        html.open(Tag.META)
                .attribute(Attribute.CHARSET, "utf-8")
                .close(Tag.META)
                .newline();
        meta("viewport", "width=device-width, initial-scale=1");
        html.open(Tag.TITLE)
                .text(Inline.plainText(document.title()))
                .close(Tag.TITLE)
                .newline();
        if (!document.description().isEmpty()) {
            meta("description", document.description());
        }
        html.style(stylesheet).newline();
        linkedData();
        html.close(Tag.HEAD).newline();
    }

    private void meta(String name, String content) {
        html.open(Tag.META).attribute(Attribute.NAME, name).attribute(Attribute.CONTENT, content);
        html.close(Tag.META).newline();
    }

    private void linkedData() {
        if (options.linkedData() && !document.linkedData().nodes().isEmpty()) {
            html.linkedData(document.linkedData()).newline();
        }
    }

    private void breadcrumb() {
        List<Crumb> crumbs = document.breadcrumb();
        if (crumbs.isEmpty()) {
            return;
        }
        html.open(Tag.NAV).attribute(Attribute.CLASS, "rg-breadcrumb");
        html.attribute(Attribute.ARIA_LABEL, language.say(Phrase.BREADCRUMB));
        html.open(Tag.OL);
        for (int i = 0; i < crumbs.size(); i++) {
            Crumb crumb = crumbs.get(i);
            Address to = crumb.to();
            html.open(Tag.LI);
            if (i == crumbs.size() - 1) {
                html.attribute(Attribute.ARIA_CURRENT, "page");
            }
            if (to == null) {
                html.text(crumb.label());
            } else {
                html.open(Tag.A).href(to).text(crumb.label()).close(Tag.A);
            }
            html.close(Tag.LI);
        }
        html.close(Tag.OL).close(Tag.NAV).newline();
    }

    private void content() {
        int level = options.headingBase();
        heading(level, document.title());
        blocks(document.lead(), level);
        document.sections().forEach(section -> section(section, level + 1));
    }

    private void section(Section section, int level) {
        html.open(Tag.SECTION)
                .attribute(Attribute.ID, options.idPrefix() + section.id())
                .newline();
        heading(level, section.title());
        blocks(section.blocks(), level);
        section.sections().forEach(part -> section(part, level + 1));
        html.close(Tag.SECTION).newline();
    }

    private void heading(int level, List<Inline> title) {
        Tag heading = Tag.heading(level);
        html.open(heading);
        inlines(title);
        html.close(heading).newline();
    }

    /** Writes blocks below a heading of this level. */
    private void blocks(List<Block> blocks, int level) {
        blocks.forEach(block -> block(block, level));
    }

    private void block(Block block, int level) {
        if (block instanceof Block.Paragraph paragraph) {
            html.open(Tag.P);
            inlines(paragraph.content());
            html.close(Tag.P).newline();
        } else if (block instanceof Block.Items items) {
            items(items, level);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(definitions, level);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Callout callout) {
            callout(callout, level + 1);
        } else if (block instanceof Block.Foreign foreign) {
            html.open(Tag.DIV);
            language(foreign.language());
            blocks(foreign.content(), level);
            html.close(Tag.DIV).newline();
        }
    }

    private void items(Block.Items items, int level) {
        Tag list = items.numbered() ? Tag.OL : Tag.UL;
        html.open(list).newline();
        for (List<Block> item : items.items()) {
            html.open(Tag.LI);
            compact(item, level);
            html.close(Tag.LI).newline();
        }
        html.close(list).newline();
    }

    private void definitions(Block.Definitions definitions, int level) {
        html.open(Tag.DL).newline();
        for (Block.Definition entry : definitions.entries()) {
            html.open(Tag.DIV);
            if (entry.id() != null) {
                html.attribute(Attribute.ID, options.idPrefix() + entry.id());
            }
            html.open(Tag.DT);
            inlines(entry.term());
            html.close(Tag.DT).open(Tag.DD);
            compact(entry.meaning(), level);
            html.close(Tag.DD).close(Tag.DIV).newline();
        }
        html.close(Tag.DL).newline();
    }

    /** Writes blocks inside an item; a single paragraph needs no element of its own. */
    private void compact(List<Block> blocks, int level) {
        if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph only) {
            inlines(only.content());
        } else {
            blocks(blocks, level);
        }
    }

    private void table(Block.Table table) {
        html.open(Tag.TABLE).newline();
        if (!table.caption().isEmpty()) {
            cell(Tag.CAPTION, table.caption());
            html.newline();
        }
        html.open(Tag.THEAD).open(Tag.TR);
        table.columns().forEach(column -> header("col", column));
        html.close(Tag.TR).close(Tag.THEAD).newline().open(Tag.TBODY).newline();
        for (List<List<Inline>> row : table.rows()) {
            html.open(Tag.TR);
            header("row", row.get(0));
            row.subList(1, row.size()).forEach(cell -> cell(Tag.TD, cell));
            html.close(Tag.TR).newline();
        }
        html.close(Tag.TBODY).close(Tag.TABLE).newline();
    }

    private void header(String scope, List<Inline> content) {
        html.open(Tag.TH).attribute(Attribute.SCOPE, scope);
        inlines(content);
        html.close(Tag.TH);
    }

    private void cell(Tag tag, List<Inline> content) {
        html.open(tag);
        inlines(content);
        html.close(tag);
    }

    private void picture(Block.Picture picture) {
        html.open(Tag.FIGURE).open(Tag.IMG).src(picture.source());
        html.attribute(Attribute.ALT, picture.alternative()).attribute(Attribute.LOADING, "lazy");
        html.close(Tag.IMG);
        if (!picture.caption().isEmpty()) {
            cell(Tag.FIGCAPTION, picture.caption());
        }
        html.close(Tag.FIGURE).newline();
    }

    private void callout(Block.Callout callout, int level) {
        String id = options.idPrefix() + callout.id();
        Tag heading = Tag.heading(level);
        html.open(Tag.SECTION).attribute(Attribute.ID, id);
        html.attribute(
                Attribute.CLASS, "rg-callout rg-" + callout.severity().name().toLowerCase(Locale.ROOT));
        html.attribute(Attribute.ARIA_LABELLEDBY, id + TITLE).newline();
        html.open(heading).attribute(Attribute.ID, id + TITLE);
        html.open(Tag.SPAN).attribute(Attribute.CLASS, "rg-severity");
        html.text(language.say(callout.severity().prefix())).close(Tag.SPAN).text(" ");
        inlines(callout.title());
        html.close(heading).newline();
        blocks(callout.content(), level);
        html.close(Tag.SECTION).newline();
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            html.text(text.text());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            cell(Tag.EM, emphasis.content());
        } else if (inline instanceof Inline.Strong strong) {
            cell(Tag.STRONG, strong.content());
        } else if (inline instanceof Inline.Link link) {
            html.open(Tag.A).href(inPage(link.to()));
            inlines(link.content());
            html.close(Tag.A);
        } else if (inline instanceof Inline.Time time) {
            html.open(Tag.TIME).attribute(Attribute.DATETIME, time.machine());
            html.text(time.text()).close(Tag.TIME);
        } else if (inline instanceof Inline.Figure figure) {
            html.open(Tag.DATA).attribute(Attribute.VALUE, figure.machine());
            html.text(figure.text()).close(Tag.DATA);
        } else if (inline instanceof Inline.Foreign foreign) {
            html.open(Tag.SPAN);
            language(foreign.language());
            inlines(foreign.content());
            html.close(Tag.SPAN);
        } else if (inline instanceof Inline.NoteMark mark) {
            html.open(Tag.SUP).open(Tag.A).href(inPage(Address.ofId(mark.id())));
            html.text(mark.mark()).close(Tag.A).close(Tag.SUP);
        } else if (inline instanceof Inline.LineBreak) {
            html.open(Tag.BR).close(Tag.BR);
        }
    }

    private Address inPage(Address address) {
        boolean anchor = address.value().startsWith("#");
        return anchor && !options.idPrefix().isEmpty()
                ? Address.of("#" + options.idPrefix() + address.value().substring(1))
                : address;
    }

    private void language(Locale locale) {
        html.attribute(Attribute.LANG, locale.toLanguageTag());
        html.attribute(Attribute.DIR, Direction.of(locale) == Direction.RIGHT_TO_LEFT ? "rtl" : "ltr");
    }
}
