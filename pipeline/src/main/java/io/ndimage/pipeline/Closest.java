package io.ndimage.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names that somebody may have meant. */
final class Closest {

    /** How many names are proposed. */
    private static final int MOST = 3;

    /** How many names are listed where none is close. */
    private static final int LISTED = 16;

    private Closest() {}

    /** Returns a clause for a message: the closest names where any is close, else all of them, or where to find them. */
    static String clause(String given, Collection<String> names) {
        List<String> close = names.stream()
                .filter(name -> isClose(given, name))
                .sorted(Comparator.comparingInt((String name) -> apart(given, name))
                        .thenComparing(name -> name))
                .limit(MOST)
                .toList();
        if (!close.isEmpty()) {
            return "did you mean " + String.join(" or ", close) + "?";
        }
        return names.size() > LISTED ? "'ndimage ops' lists them" : "known are " + String.join(", ", names);
    }

    /** Returns a clause for a message: the names that a word leads to, or the first of them and where to find the rest. */
    static String meant(String word, List<String> names) {
        String clause = "did you mean " + String.join(" or ", names.subList(0, Math.min(MOST, names.size()))) + "?";
        return names.size() > MOST ? clause + " 'ndimage help " + word + "' lists all " + names.size() : clause;
    }

    private static boolean isClose(String given, String name) {
        return !given.isEmpty()
                && (apart(given, name) <= Math.max(1, given.length() / 3)
                        || name.contains(given)
                        || given.contains(name));
    }

    /** Returns the letters that tell two names apart; a name may be cut short. */
    private static int apart(String given, String name) {
        int apart = distance(given, name);
        for (int length = given.length() - 1; length <= given.length() + 1; length++) {
            if (length > 2 && length < name.length()) {
                apart = Math.min(apart, 1 + distance(given, name.substring(0, length)));
            }
        }
        return apart;
    }

    /** Returns how many letters must be added, dropped, changed or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
