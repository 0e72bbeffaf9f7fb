package dev.regimen.core.medicine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds words that tell a patient to leave a medicine out, clause by clause: a word that stops ("stop", "suspenda"), or
 * one that takes under a negation ("do not take", "no lo tome"). A word that stops is fine where the clause forbids it
 * ("do not stop"), leaves it open ("whether to stop") or only names it ("before you stop", "if you stop").
 */
final class StopWords {
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[^\\p{L}\\p{N}\\s'-]+|\\R");
    private static final Pattern SPACE = Pattern.compile("[\\s-]+");

    private static final StopWords ENGLISH = new StopWords(
            "stop(s|ped|ping)?|holds?|held|holding|skip(s|ped|ping)?|paus(e|es|ed|ing)|discontinu(e|es|ed|ing)"
                    + "|withh(old|olds|eld|olding)|ceas(e|es|ed|ing)|quit(s|ting)?|omit(s|ted|ting)?|halt(s|ed|ing)?"
                    + "|interrupt(s|ed|ing)?|suspend(s|ed|ing)?|off",
            "take|taking|use|using|continue|keep|inject|resume",
            "not|never|without|no|nor|cannot|.+n't",
            "ever|just|simply|suddenly|be|being|go|come|stay|to|try|need|or|and|nor|it|them|your|any|a|dose|doses"
                    + "|medicines?|should|must|may|you|yourself",
            "(whether|if) .*|before (you|[a-z]+ing)",
            "decisions?|risks?|care|chances?|actions?|steps?|more|twice|extra");

    private static final StopWords SPANISH = new StopWords(
            "dej(e|en|es|a|ar|arl[oae]s?)|suspend(a|an|as|e|er|erl[oae]s?|id[oa]s?)|par(e|en|es|ar|arl[oae]s?)"
                    + "|det[eé]n(ga|gan|gal[oae]s?)|deten(er|erl[oae]s?)|paus(e|en|ar|as?|ad[oa]s?)"
                    + "|interrump(a|an|e|ir|irl[oae]s?|id[oa]s?)|s[aá]lt(e|ese|esel[oae]s?|ar|arse|arsel[oae]s?)"
                    + "|omit(a|an|e|ir|irl[oae]s?|id[oa]s?)|d[ei]scontin[uú](e|en|ar|arl[oae]s?)"
                    + "|abandon(e|ar|arl[oae]s?)|cese|cesar|retir(e|en|ar|arl[oae]s?|ad[oa]s?)",
            "tome|tomes|tomar|tomarl[oae]s?|use|usar|siga|seguir|contin[uú]e|continuar|inyecte|reanude",
            "no|nunca|jam[aá]s|sin|ni|tampoco",
            "se|l[aoe]s?|me|te|de|que|debe|deber[ií]a|debes|hay|tiene|puede|es|ser|ha|necesario|usted|u|o|y|ni|una?|dosis"
                    + "|ning[uú]n|ninguna|sus?|medicinas?|medicamentos?|haga|hacer|repente",
            "si .*|antes de",
            "decisi[oó]n|decisiones|riesgos?|medidas?|m[aá]s|doble|que");

    private static final Map<String, StopWords> BY_LANGUAGE = Map.of("en", ENGLISH, "es", SPANISH);

    private final Pattern stops;
    private final Pattern takes;
    private final Pattern negations;
    private final Pattern between;
    private final Pattern openings;
    private final Pattern harmless;

    private StopWords(String stops, String takes, String negations, String between, String openings, String harmless) {
        this.stops = Pattern.compile(stops);
        this.takes = Pattern.compile(takes);
        this.negations = Pattern.compile(negations);
        this.between = Pattern.compile(between);
        this.openings = Pattern.compile(openings);
        this.harmless = Pattern.compile(harmless);
    }

    /** The first word of the text that stops, as it stands there in lower case; none in a language not known here. */
    static Optional<String> in(Locale language, String text) {
        StopWords words = BY_LANGUAGE.get(language.getLanguage());
        if (words == null) {
            return Optional.empty();
        }
        String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return CLAUSE_ENDS
                .splitAsStream(plain)
                .map(clause -> List.of(SPACE.split(clause.strip())))
                .flatMap(clause -> words.first(clause).stream())
                .findFirst();
    }

    private Optional<String> first(List<String> clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (isStop(clause, i) || isLeftOut(clause, i)) {
                return Optional.of(clause.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isStop(List<String> clause, int at) {
        if (!is(stops, clause, at) || is(harmless, clause, at + 1)) {
            return false;
        }
        int governor = at - 1;
        while (is(between, clause, governor) || is(stops, clause, governor)) {
            if (is(negations, clause, governor)) {
                return false;
            }
            governor--;
        }
        return !is(negations, clause, governor) && !opens(clause, governor);
    }

    private boolean isLeftOut(List<String> clause, int at) {
        if (!is(takes, clause, at) || is(harmless, clause, at + 1) || is(harmless, clause, at + 2)) {
            return false;
        }
        int governor = at - 1;
        while (is(between, clause, governor) && !is(negations, clause, governor)) {
            governor--;
        }
        return is(negations, clause, governor);
    }

    private boolean opens(List<String> clause, int at) {
        return at >= 0
                && at + 1 < clause.size()
                && openings.matcher(clause.get(at) + " " + clause.get(at + 1)).matches();
    }

    private static boolean is(Pattern kind, List<String> clause, int at) {
        return at >= 0 && at < clause.size() && kind.matcher(clause.get(at)).matches();
    }
}
