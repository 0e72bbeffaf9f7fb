package dev.regimen.content.html;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The colours of a page, in light and in dark surroundings. Sizes and spacing follow the reader's own settings.
 *
 * <pre>{@code
 * Theme.standard().with(Theme.Token.ACCENT, "#7a1f5c", "#f2a7d8")
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param light the colours in light surroundings
 * @param dark the colours in dark surroundings
 */
public record Theme(Map<Token, String> light, Map<Token, String> dark) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** What a colour is for. */
    public enum Token {
        /** Text. */
        TEXT("#1b1f24", "#e8eaed"),
        /** What the page lies on. */
        PAGE("#ffffff", "#15181c"),
        /** What callouts and table headers lie on. */
        SURFACE("#f3f5f7", "#22272d"),
        /** Lines. */
        BORDER("#8a939c", "#7d8791"),
        /** Links, and the mark of a note. */
        ACCENT("#0b5394", "#8fc3f5"),
        /** The mark of what is important. */
        IMPORTANT("#8a5300", "#f3bd63"),
        /** The mark of what is urgent. */
        URGENT("#a61b1b", "#ff9c94");

        private final String light;
        private final String dark;

        Token(String light, String dark) {
            this.light = light;
            this.dark = dark;
        }

        String property() {
            return "--rg-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the colours and checks that each token has one. */
    public Theme {
        light = checked(light, "light");
        dark = checked(dark, "dark");
    }

    /** The library's own colours; text on every ground has a contrast of at least 4.5 to 1. */
    public static Theme standard() {
        Map<Token, String> light = new EnumMap<>(Token.class);
        Map<Token, String> dark = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            light.put(token, token.light);
            dark.put(token, token.dark);
        }
        return new Theme(light, dark);
    }

    /**
     * This theme with other colours for a token.
     *
     * @param light the colour in light surroundings, {@code #rrggbb}
     * @param dark the colour in dark surroundings, {@code #rrggbb}
     * @throws IllegalArgumentException if one is written otherwise
     */
    public Theme with(Token token, String light, String dark) {
        requireNonNull(token, "token");
        Map<Token, String> newLight = new EnumMap<>(this.light);
        Map<Token, String> newDark = new EnumMap<>(this.dark);
        newLight.put(token, light);
        newDark.put(token, dark);
        return new Theme(newLight, newDark);
    }

    private static Map<Token, String> checked(Map<Token, String> colours, String name) {
        Map<Token, String> copy = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            String colour = colours.get(token);
            if (colour == null || !COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException("%s must have a colour such as #0b5394 for %s, was %s"
                        .formatted(name, token, colour == null ? "absent" : "something else"));
            }
            copy.put(token, colour);
        }
        return Collections.unmodifiableMap(copy);
    }
}
