package org.reintegration.kernel.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices personal data in the five languages by shape and by the words that stand before it. It points at places for a person to
 * judge and decides nothing: it can miss a name without a word before it, and it can take an official for a beneficiary.
 */
public final class PersonalData {

    private static final int MOST = 50;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Between a cue and what it announces: "no.", "n°", "number", a colon, little else. */
    private static final String ANNOUNCED =
            "(?:\\s*(?:\\([^)]{1,20}\\)|[:#=\\-–—]|is|est|es|é|era|was|هو|هي|no\\.?|nº|n\\.?\\s?[°ºo]\\.?|num(?:ber|éro|ero)?\\.?|número|رقم|ref\\.?|id)){0,3}\\s*";

    private static final String DAY_AND_MONTH =
            "(?:\\d{1,2}(?:er|st|nd|rd|th|º)?\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]\\s*(?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}"
                    + "|\\d{1,2}(?:er|st|nd|rd|th|º)?\\s+(?:of\\s+|de\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de(?:l)?\\s+)?(?:19|20)\\d{2}"
                    + "|\\p{Lu}\\p{L}{2,11}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2})";

    private static final String PERSON =
            "\\p{Lu}[\\p{L}'’\\-]{1,40}(?:\\s+(?:(?:bin|ben|bint|al|el|da|de|do|dos|das|del|la|van|von)\\s+)?"
                    + "(?:\\p{Lu}[\\p{L}'’\\-]{1,40}|\\p{Lu}\\.)){0,3}";

    private static final String ARABIC_PERSON = "\\p{InArabic}{2,30}(?:\\s+\\p{InArabic}{2,30}){0,2}";

    /** In order of precedence: what is told by the first is not told again by a later one. */
    private static final List<Map.Entry<PersonalDatum.Kind, Pattern>> SHAPES = List.of(
            shape(
                    PersonalDatum.Kind.EMAIL,
                    "(?<![\\p{L}0-9._%+\\-])(?<it>[\\p{L}0-9._%+\\-]{1,64}@(?:[\\p{L}0-9\\-]{1,63}\\.){1,6}\\p{L}{2,24})"),
            shape(
                    PersonalDatum.Kind.BIRTH_DATE,
                    "(?<![\\p{L}])(?:born(?:\\s+on)?|date\\s+of\\s+birth|birth\\s?date|d\\.?o\\.?b\\.?|née?(?:\\(e\\))?\\s+le|date\\s+de\\s+naissance|nacid[oa](?:\\s+el)?"
                            + "|fecha\\s+de\\s+nacimiento|nascid[oa](?:\\s+(?:a|em))?|data\\s+de\\s+nascimento|تاريخ\\s+الميلاد|تاريخ\\s+ميلاد(?:ه|ها)|من\\s+مواليد|مواليد|ولدت?\\s+(?:في|بتاريخ)|المولودة?\\s+(?:في|بتاريخ))"
                            + ANNOUNCED + "(?:\\p{L}{1,4}\\s+)?(?<it>" + DAY_AND_MONTH + ")"),
            shape(
                    PersonalDatum.Kind.IDENTITY_NUMBER,
                    "(?<![\\p{L}])(?:passport|passeport|pasaporte|passaporte|national\\s+id(?:entity)?(?:\\s+card)?|identity\\s+card|id\\s+card|carte\\s+(?:nationale\\s+)?d[’']identité(?:\\s+nationale)?|cni|nina?"
                            + "|c[eé]dula(?:\\s+de\\s+identidad)?|documento\\s+(?:nacional\\s+)?de\\s+identidad|dni|dui|dpi|curp|bilhete\\s+de\\s+identidade|cartão\\s+de\\s+cidadão|cpf|nif"
                            + "|جواز\\s+(?:ال)?سفر(?:ه|ها)?|رقم\\s+(?:ال)?هوية|(?:ال)?هوية\\s+(?:ال)?وطنية|بطاقة\\s+(?:ال)?هوية|الرقم\\s+القومي|بطاقة\\s+(?:ال)?تعريف(?:\\s+(?:ال)?وطنية)?|iban)"
                            + ANNOUNCED
                            + "(?<it>(?=[\\p{L}\\-./]{0,12}\\d)[A-Z0-9](?:[A-Z0-9]|[\\-./ ](?=[A-Z0-9]{0,20}\\d)){4,33})"),
            shape(
                    PersonalDatum.Kind.CASE_NUMBER,
                    "(?<![\\p{L}])(?:case|cases?\\s+file|file|case\\s+id|dossier|(?:no?\\.?\\s+de\\s+)?expediente|caso|processo|unhcr|mimosa|registration|matricule|ملف|(?:رقم\\s+)?(?:ال)?(?:ملف|حالة|قضية))"
                            + ANNOUNCED
                            + "(?<it>(?=(?:[\\p{L}\\-/]{0,12}\\d){3})(?:\\p{L}{1,6}[\\-/ ]?)?\\d[\\p{L}\\d]{0,20}(?:[\\-/][\\p{L}\\d]{1,20}){0,4})"),
            shape(
                    PersonalDatum.Kind.PHONE,
                    "(?<![\\p{L}\\d/.\\-])(?<it>(?:\\+|00\\s?(?=[1-9]))\\s?\\d{1,3}(?:[\\s.\\-/]?\\(?\\d{1,4}\\)?){2,6})(?!\\d)"),
            shape(
                    PersonalDatum.Kind.PHONE,
                    "(?<![\\p{L}])(?:tel|tél|telephone|téléphone|teléfono|telefone|phone|mobile|portable|móvil|celular|telemóvel|whatsapp|call|appele[rz]|llamar|llame|ligar|contact|هاتف(?:ه|ها)?|(?:ال)?هاتف|جوال|محمول|واتساب|اتصل)"
                            + "\\.?(?:\\s+\\p{L}{1,7}\\.?){0,2}" + ANNOUNCED
                            + "(?<it>\\(?\\d{2,4}\\)?(?:[\\s.\\-/]?\\d{2,4}){2,5})(?!\\d)"),
            // Whatever such a long number is called, it is somebody's.
            shape(
                    PersonalDatum.Kind.PHONE,
                    "(?<![\\p{L}])(?:number|numéro|número|رقم(?:ه|ها|ي)?)" + ANNOUNCED + "(?<it>\\d{8,15})(?!\\d)"),
            name(
                    "(?:named|called|(?:his|her|their)\\s+name\\s+is|my\\s+name\\s+is|nommée?s?|appelée?s?|s[’']appelle|prénommée?|llamad[oa]s?|se\\s+llama|de\\s+nombre|chamad[oa]s?|chama-se|se\\s+chama|de\\s+nome)"
                            + "\\s+(?<it>" + PERSON + ")"),
            name(
                    "(?:mr|mrs|ms|mme|mlle|m|sr|sra|srta|monsieur|madame|mademoiselle|señora?|senhora?|dona|doña|don)\\.?\\s+(?<it>"
                            + PERSON + ")"),
            name(
                    "(?:beneficiar(?:y|ies)|returnee|migrant|client|survivor|minor|bénéficiaire|retournée?|migrante?|survivante|beneficiari[oa]|retornad[oa]|beneficiári[oa]|sobrevivente)s?,?\\s+(?<it>\\p{Lu}[\\p{L}'’\\-]{1,40}\\s+(?:\\p{Lu}[\\p{L}'’\\-]{1,40}|\\p{Lu}\\.)(?:\\s+\\p{Lu}[\\p{L}'’\\-]{1,40})?)"),
            shape(
                    PersonalDatum.Kind.NAME,
                    "(?<![\\p{L}])(?:و|ف)?(?:اسمها|اسمه|تدعى|يدعى|تُدعى|يُدعى|المدعوة?|السيدة?|السيد|الآنسة|المستفيدة?\\s+السيدة?)[\\s:]+(?<it>"
                            + ARABIC_PERSON + ")"));

    /** What stands after a cue and is no person: institutions that are written with capitals. */
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?:.*\\b(?:Support|Fund|Committee|Programme|Program|Project|Protection|Resource|Centre|Center|Office|Ministry|Association|Return|Reintegration|Assistance"
                    + "|Ministère|Comité|Projet|Fonds|Centro|Ministerio|Comité|Programa|Proyecto|Ministério|Projeto|Fundo|Organization|Organisation|Network|Service|Services|Act|Law|Policy|Union|Nations)\\b.*)",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private PersonalData() {}

    private static Map.Entry<PersonalDatum.Kind, Pattern> shape(PersonalDatum.Kind kind, String pattern) {
        return Map.entry(kind, Pattern.compile(pattern, FLAGS));
    }

    /** A cue in any case before a person whose capitals are what tells them. */
    private static Map.Entry<PersonalDatum.Kind, Pattern> name(String pattern) {
        int person = pattern.indexOf("(?<it>");
        String cue = "(?<![\\p{L}])(?i:" + pattern.substring(0, person) + ")";
        return Map.entry(
                PersonalDatum.Kind.NAME,
                Pattern.compile(
                        cue + pattern.substring(person), Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE));
    }

    /** What stands out in a text, in its order, each place once; a very long list is cut, one is enough to look. */
    public static List<PersonalDatum> in(String text) {
        String plain = withWesternDigits(text);
        List<PersonalDatum> found = new ArrayList<>();
        for (Map.Entry<PersonalDatum.Kind, Pattern> shape : SHAPES) {
            Matcher matcher = shape.getValue().matcher(plain);
            while (matcher.find() && found.size() < MOST) {
                PersonalDatum datum = new PersonalDatum(shape.getKey(), matcher.start("it"), matcher.end("it"));
                boolean institution = datum.kind() == PersonalDatum.Kind.NAME
                        && NO_PERSON.matcher(matcher.group("it")).matches();
                if (!institution && found.stream().noneMatch(datum::overlaps)) {
                    found.add(datum);
                }
            }
        }
        found.sort(Comparator.comparingInt(PersonalDatum::start));
        return List.copyOf(found);
    }

    /** The same text with every found place covered, for a version that may be shown. */
    public static String covered(String text) {
        StringBuilder covered = new StringBuilder(text);
        List<PersonalDatum> found = in(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            covered.replace(found.get(i).start(), found.get(i).end(), "[…]");
        }
        return covered.toString();
    }

    /** Digit for digit, so that places stay where they are. */
    private static String withWesternDigits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter > '9' && Character.isDigit(letter)) {
                plain.setCharAt(i, (char) ('0' + Character.digit(letter, 10)));
            }
        }
        return plain.toString();
    }
}
