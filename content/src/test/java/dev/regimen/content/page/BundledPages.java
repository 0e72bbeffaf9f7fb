package dev.regimen.content.page;

import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.language.Language;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.procedure.Procedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages of all bundled procedures in all languages into a directory, to be looked at. */
public final class BundledPages {
    private BundledPages() {}

    /**
     * Writes the pages and says how long each one is.
     *
     * @param args the directory
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        Catalog catalog = Catalog.bundled();
        for (Procedure procedure : catalog.procedures()) {
            for (Language language : Language.supported()) {
                String name = procedure.id() + "." + language.locale().toLanguageTag() + ".html";
                Path page = directory.resolve(name);
                Files.writeString(page, html(catalog, procedure, language));
                System.out.printf("%7d bytes  %s%n", Files.size(page), page);
            }
        }
    }

    private static String html(Catalog catalog, Procedure procedure, Language language) {
        return HtmlRenderer.create()
                .render(ProcedurePage.of(catalog, procedure.id())
                        .language(language.locale())
                        .build());
    }
}
