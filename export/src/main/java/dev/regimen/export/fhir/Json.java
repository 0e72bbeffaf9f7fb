package dev.regimen.export.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import dev.regimen.export.StableId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes FHIR's data types as JSON, in the order in which they are asked for; absent values are left out. */
final class Json {
    private final JsonGenerator out;
    private final Locale language;
    private final String practice;
    private final String systems;

    /**
     * @param practice the id of the practice that all is about
     * @param language the language of names; where they have it not, English or their first one
     * @param systems what the systems of the host's own ids begin with
     */
    Json(JsonGenerator out, String practice, Locale language, String systems) {
        this.out = out;
        this.practice = practice;
        this.language = language;
        this.systems = systems;
    }

    /** What is written inside an object or an array. */
    interface Body {
        void write() throws IOException;
    }

    void object(Body body) throws IOException {
        out.writeStartObject();
        body.write();
        out.writeEndObject();
    }

    void object(String name, Body body) throws IOException {
        out.writeFieldName(name);
        object(body);
    }

    void array(String name, Body body) throws IOException {
        out.writeArrayFieldStart(name);
        body.write();
        out.writeEndArray();
    }

    /** An array of one object. */
    void single(String name, Body body) throws IOException {
        array(name, () -> object(body));
    }

    /** An array with an object for each item; nothing if there is none. */
    <T> void each(String name, Iterable<T> items, ItemBody<T> body) throws IOException {
        if (items.iterator().hasNext()) {
            array(name, () -> {
                for (T item : items) {
                    object(() -> body.write(item));
                }
            });
        }
    }

    /** What is written for an item. */
    interface ItemBody<T> {
        void write(T item) throws IOException;
    }

    /** An array of texts; nothing if there is none. */
    void strings(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            array(name, () -> {
                for (String value : values) {
                    out.writeString(value);
                }
            });
        }
    }

    void put(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    void put(String name, @Nullable LocalDate value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }

    void put(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    void put(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    String in(Localized<String> text) {
        return text.inOrAny(language);
    }

    /** An entry of a bundle. */
    void entry(String type, String kind, String id, Body body) throws IOException {
        object(() -> {
            put("fullUrl", urn(kind, id));
            object("resource", () -> {
                put("resourceType", type);
                put("language", language.toLanguageTag());
                body.write();
            });
        });
    }

    private String urn(String kind, String id) {
        return "urn:uuid:" + StableId.of(practice, kind, id);
    }

    /** The canonical address of a definition. */
    String canonical(String kind, String id) {
        return systems + kind + "/" + id;
    }

    /** A reference to another entry. */
    void reference(String name, String kind, String id, @Nullable String display) throws IOException {
        object(name, () -> referenceFields(kind, id, display));
    }

    void referenceFields(String kind, String id, @Nullable String display) throws IOException {
        put("reference", urn(kind, id));
        put("display", display);
    }

    /** The host's own id of a thing, in a system for its kind. */
    void identifier(String kind, String id) throws IOException {
        single("identifier", () -> ownIdentifierFields(kind, id));
    }

    void ownIdentifierFields(String kind, String id) throws IOException {
        identifierFields(systems + kind, id);
    }

    void identifierFields(String system, String value) throws IOException {
        put("system", system);
        put("value", value);
    }

    void coding(String system, String code, @Nullable String display) throws IOException {
        put("system", system);
        put("code", code);
        put("display", display);
    }

    /** A concept's fields, from codings and a text. */
    void concept(List<Coding> codings, @Nullable String text) throws IOException {
        each("coding", codings, coding -> coding(coding.system(), coding.code(), coding.display()));
        put("text", text);
    }

    /** A concept's fields, from one code of one of FHIR's own systems. */
    void concept(String system, String code) throws IOException {
        single("coding", () -> coding(system, code, null));
    }

    void period(String name, @Nullable LocalDate start, @Nullable LocalDate end) throws IOException {
        if (start != null || end != null) {
            object(name, () -> periodFields(start, end));
        }
    }

    void periodFields(@Nullable LocalDate start, @Nullable LocalDate end) throws IOException {
        put("start", start);
        put("end", end);
    }

    void quantity(String name, Gap gap) throws IOException {
        object(name, () -> {
            put("value", gap.amount());
            put("unit", gap.unit().name().toLowerCase(Locale.ROOT));
            put("system", "http://unitsofmeasure.org");
            put(
                    "code",
                    switch (gap.unit()) {
                        case DAYS -> "d";
                        case WEEKS -> "wk";
                        case MONTHS -> "mo";
                        case YEARS -> "a";
                    });
        });
    }
}
