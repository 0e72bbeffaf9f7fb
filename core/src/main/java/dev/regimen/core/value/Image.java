package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

/**
 * A picture by reference, with the text that stands for it where it cannot be seen.
 *
 * @param address where it is: an address that {@link WebAddress} allows
 * @param alternative what it shows, in words
 */
public record Image(String address, Localized<String> alternative) {
    public Image {
        WebAddress.check(address, "address");
        requireNonNull(alternative, "alternative");
    }
}
