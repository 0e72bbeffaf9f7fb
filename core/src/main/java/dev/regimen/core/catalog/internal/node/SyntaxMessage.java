package dev.regimen.core.catalog.internal.node;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The one sentence of a parser's message that says what is wrong, without its picture of the source. */
final class SyntaxMessage {

    private static final int MAX_LENGTH = 160;

    private SyntaxMessage() {}

    static String of(JsonProcessingException e) {
        String sentence = "";
        // a YAML message is: context, its place, problem, its place and source; the problem is the last that has no
        // place
        for (String line : e.getOriginalMessage().lines().toList()) {
            boolean picture = line.startsWith(" ") || line.isBlank();
            if (!picture) {
                sentence = line.strip();
            }
        }
        sentence = sentence.isEmpty() ? "the text cannot be read" : sentence;
        return sentence.length() <= MAX_LENGTH ? sentence : sentence.substring(0, MAX_LENGTH) + "...";
    }
}
