package dev.regimen.content.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The one style sheet of our pages with a theme's colours, and its hash for a content security policy. */
final class Stylesheet {
    private static final String RULES = read("regimen.css");

    private final String css;
    private final byte[] bytes;

    private Stylesheet(String css) {
        this.css = css;
        this.bytes = css.getBytes(StandardCharsets.UTF_8);
    }

    static Stylesheet of(Theme theme) {
        return new Stylesheet("\n.rg-document{color-scheme:light dark;" + tokens(theme.light())
                + "}\n@media (prefers-color-scheme:dark){.rg-document{" + tokens(theme.dark()) + "}}\n" + RULES);
    }

    /** The style sheet, as it stands between {@code <style>} and {@code </style>}. */
    String css() {
        return css;
    }

    /** The same in UTF-8; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** The style sheet's hash as a source expression, {@code 'sha256-...'} without the quotes. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String tokens(Map<Theme.Token, String> colours) {
        StringBuilder out = new StringBuilder();
        colours.forEach((token, colour) ->
                out.append(token.property()).append(':').append(colour).append(';'));
        return out.toString();
    }

    private static String read(String file) {
        try (InputStream in = Stylesheet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no style sheet " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
