package dev.regimen.scheduling.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of planning instances: objects, lists, texts without escapes, whole numbers and booleans. */
final class JsonReader {
    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Map<String, Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        Map<String, Object> object = reader.object();
        if (reader.peek() != 0) {
            throw reader.unexpected();
        }
        return object;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected text at %d".formatted(at));
    }

    /** The next character that is not a space; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean skip(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char expected) {
        if (!skip(expected)) {
            throw unexpected();
        }
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Object word(String word, boolean meaning) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return meaning;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        while (!skip('}')) {
            String key = string();
            expect(':');
            object.put(key, value());
            if (peek() != '}') {
                expect(',');
            }
        }
        return object;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        expect('[');
        while (!skip(']')) {
            list.add(value());
            if (peek() != ']') {
                expect(',');
            }
        }
        return list;
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw unexpected();
        }
        String string = text.substring(at, end);
        at = end + 1;
        return string;
    }

    private Integer number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        if (at == from) {
            throw unexpected();
        }
        return Integer.valueOf(text.substring(from, at));
    }
}
