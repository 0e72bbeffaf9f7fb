package dev.regimen.content.document;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.WebAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of a link or image that is safe to publish: {@link WebAddress} says which are. Writers take addresses
 * in this type only, so that no other text can become one.
 *
 * @param value the address as it will be written
 */
public record Address(String value) {
    /** Checks the address. */
    public Address {
        WebAddress.check(value, "value");
    }

    /**
     * The address {@code value}.
     *
     * @throws IllegalArgumentException if {@link WebAddress} does not allow it
     */
    public static Address of(String value) {
        return new Address(value);
    }

    /** The address {@code value}, or empty if {@link WebAddress} does not allow it. */
    public static Optional<Address> from(String value) {
        return WebAddress.fault(value).isEmpty() ? Optional.of(new Address(value)) : Optional.empty();
    }

    /** The place with an id in the same document. */
    public static Address ofId(String id) {
        return new Address("#" + Ids.require(id, "id"));
    }

    /** The number to dial, given as people write it: only its digits and a leading + are kept. */
    public static Address ofPhone(String number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < requireNonNull(number, "number").length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9' || c == '+' && digits.isEmpty()) {
                digits.append(c);
            }
        }
        return new Address("tel:" + digits);
    }

    /** Whether this is a complete https or http address, which still works when the document is moved or printed. */
    public boolean isAbsolute() {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** The address as it will be written. */
    @Override
    public String toString() {
        return value;
    }
}
