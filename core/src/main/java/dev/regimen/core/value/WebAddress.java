package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be linked to: {@code https}, {@code http}, {@code mailto} and {@code tel}, and relative ones
 * within the same host. Everything a browser might read as another scheme is refused, however it is written: browsers
 * drop tabs and control characters, so {@code "java\tscript:"} is a script.
 */
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** What is wrong with the address as something to link to, or nothing. */
    public static Optional<String> fault(String address) {
        requireNonNull(address, "address");
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.of("must have 1 to %d characters".formatted(LONGEST));
        }
        if (address.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            return Optional.of("must not hold spaces or control characters");
        }
        String slashes = address.replace('\\', '/');
        if (slashes.startsWith("//")) {
            return Optional.of("must name its scheme, such as https, or be relative to the page");
        }
        int end = indexOfAny(slashes, ":/?#");
        boolean relative = end < 0 || slashes.charAt(end) != ':';
        if (relative || SCHEMES.contains(slashes.substring(0, end).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of("must be an https, http, mailto or tel address, or relative to the page");
    }

    /**
     * Returns the address if it may be linked to.
     *
     * @param name what the address is called in the message
     * @throws IllegalArgumentException if it may not; the message does not repeat it
     */
    public static String check(String address, String name) {
        fault(requireNonNull(address, name)).ifPresent(fault -> {
            throw new IllegalArgumentException(name + " " + fault);
        });
        return address;
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
