package dev.regimen.content.document;

import static java.util.Objects.requireNonNull;

/** The rule for ids, which become anchors, parts of addresses and style hooks. */
final class Ids {
    private Ids() {}

    static String require(String id, String name) {
        requireNonNull(id, name);
        boolean valid = !id.isEmpty() && id.length() <= 80 && id.charAt(0) >= 'a' && id.charAt(0) <= 'z';
        for (int i = 0; valid && i < id.length(); i++) {
            char c = id.charAt(i);
            valid = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "%s must be 1 to 80 of a-z, 0-9 and '-', starting with a letter, was %d characters"
                            .formatted(name, id.length()));
        }
        return id;
    }
}
