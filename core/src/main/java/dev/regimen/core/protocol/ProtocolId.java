package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;

/**
 * The stable name of a protocol: the procedure it gives and its own name within it, {@code prolotherapy/knee}.
 *
 * @param procedure the id of the procedure
 * @param name the protocol's name within it
 */
public record ProtocolId(String procedure, String name) {
    public ProtocolId {
        Ids.check(procedure, "procedure");
        Ids.check(name, "name");
    }

    /**
     * Reads {@code "prolotherapy/knee"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static ProtocolId parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "a protocol's id is its procedure and its name, such as 'prolotherapy/knee'");
        }
        return new ProtocolId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return procedure + "/" + name;
    }
}
