package dev.regimen.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.internal.facts.ProtocolDocument;
import dev.regimen.core.catalog.internal.node.JsonText;
import dev.regimen.core.protocol.TreatmentProtocol;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a protocol says, as a hash: SHA-256 of its canonical JSON together with every source, body site, substance and
 * subject it refers to. Two protocols have the same hash if and only if they say the same.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record ContentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(requireNonNull(hex, "hex")).matches()) {
            throw new IllegalArgumentException("hex must be 64 hexadecimal digits in lower case");
        }
    }

    public static ContentHash of(TreatmentProtocol protocol) {
        requireNonNull(protocol, "protocol");
        String json = JsonText.compact(ProtocolDocument.of(protocol));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8));
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
