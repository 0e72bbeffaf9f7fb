package dev.regimen.core.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;

/** The paths of findings, written and compared in one way. */
final class Paths {

    /** Positions in lists compare as numbers and come before names; everything else compares as text. */
    static final Comparator<String> ORDER = Paths::compare;

    private Paths() {}

    static String of(Path path) {
        var text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object at = node.getKey() != null ? node.getKey() : node.getIndex();
                text.append('[').append(at == null ? "" : at).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    static String component(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String element(String path, Object at) {
        return path + "[" + at + "]";
    }

    /** The path of the part that this one is in; empty for a path of one step. */
    static String parent(String path) {
        int end = path.endsWith("]") ? path.lastIndexOf('[') : path.lastIndexOf('.');
        return end < 0 ? "" : path.substring(0, end);
    }

    private static int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = endOfNumber(left, l);
            int rightEnd = endOfNumber(right, r);
            if (leftEnd > l != rightEnd > r) {
                // a position before everything else, or the order would run in circles
                return leftEnd > l ? -1 : 1;
            }
            if (leftEnd > l) {
                int byNumber = compareNumbers(left.substring(l, leftEnd), right.substring(r, rightEnd));
                if (byNumber != 0) {
                    return byNumber;
                }
                l = leftEnd;
                r = rightEnd;
            } else {
                int byText = Character.compare(left.charAt(l++), right.charAt(r++));
                if (byText != 0) {
                    return byText;
                }
            }
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        if (start > 0 && text.charAt(start - 1) == '[') {
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end < text.length() && text.charAt(end) == ']' ? end : start;
    }

    private static int compareNumbers(String left, String right) {
        int byLength = Integer.compare(left.length(), right.length());
        return byLength != 0 ? byLength : left.compareTo(right);
    }
}
