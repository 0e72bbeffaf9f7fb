package dev.regimen.scheduling.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A planning instance in the format CCS-1: courses of two or three sessions and perhaps an evaluation, on a grid of whole
 * quanta from the start of each clinic day.
 *
 * @param sessionGap least, most and best days from one session to the next
 * @param evaluationGap the same from the last session to the evaluation
 */
record CcsInstance(
        int days,
        int quantaPerDay,
        int quantumMinutes,
        LocalTime dayStart,
        int sessionQuanta,
        int evaluationQuanta,
        int turnoverQuanta,
        List<Integer> sessionGap,
        List<Integer> evaluationGap,
        List<Site> sites,
        List<Provider> providers,
        List<Course> courses) {

    /** How many rooms and ultrasounds a site has, and how many of them are taken, a digit for each quantum of each day. */
    record Site(int rooms, int ultrasound, String roomUse, String ultrasoundUse) {}

    /** On each day, the quanta in which a provider is free. */
    record Provider(int site, List<BitSet> free) {}

    /** A course; {@code available} holds for each day of the week, Monday first, the quanta in which the patient can come. */
    record Course(
            int id,
            int priority,
            int releaseDay,
            int dueDay,
            int sessions,
            boolean evaluation,
            List<Integer> eligible,
            List<BitSet> available) {}

    /** Reads a file, unzipped if its name ends in {@code .gz}. */
    static CcsInstance read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    static CcsInstance read(InputStream in) throws IOException {
        Map<String, Object> root = JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        if (!"CCS-1".equals(root.get("format"))) {
            throw new IllegalArgumentException("format must be CCS-1");
        }
        return new CcsInstance(
                number(root, "days"),
                number(root, "quantaPerDay"),
                number(root, "quantumMinutes"),
                LocalTime.parse((String) root.get("dayStart")),
                number(root, "sessionQuanta"),
                number(root, "evalQuanta"),
                number(root, "roomTurnoverQuanta"),
                numbers(root, "sessionGapDays"),
                numbers(root, "evalGapDays"),
                objects(root, "sites").stream().map(CcsInstance::site).toList(),
                objects(root, "providers").stream()
                        .map(each -> new Provider(number(each, "site"), sets(each, "freeHexPerDay")))
                        .toList(),
                objects(root, "courses").stream().map(CcsInstance::course).toList());
    }

    private static Site site(Map<String, Object> site) {
        return new Site(number(site, "rooms"), number(site, "ultrasound"), (String) site.get("roomUse"), (String)
                site.get("usUse"));
    }

    private static Course course(Map<String, Object> course) {
        return new Course(
                number(course, "id"),
                number(course, "priority"),
                number(course, "releaseDay"),
                number(course, "dueDay"),
                number(course, "sessions"),
                (Boolean) course.get("evaluation"),
                numbers(course, "eligible"),
                sets(course, "patientMaskHexPerDow"));
    }

    private static int number(Map<String, Object> object, String key) {
        return (Integer) object.get(key);
    }

    private static List<Integer> numbers(Map<String, Object> object, String key) {
        return ((List<?>) object.get(key)).stream().map(Integer.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
        return (List<Map<String, Object>>) object.get(key);
    }

    private static List<BitSet> sets(Map<String, Object> object, String key) {
        return ((List<?>) object.get(key))
                .stream()
                        .map(hex -> BitSet.valueOf(new long[] {Long.parseUnsignedLong((String) hex, 16)}))
                        .toList();
    }
}
