package io.kolscout.creator;

import java.util.regex.Pattern;

/** How a platform compares one kind of id, which characters it takes, and how planners read it. */
enum IdRule {
    /** Ignores case; read with an {@code @}. */
    HANDLE,
    /** A handle whose dots are ignored too, and that is no number. */
    DOTLESS,
    /** Ignores case; read with its kind, such as {@code in/ada-example}. */
    WORD,
    /** A word that is part of a host: ASCII without dots. */
    LABEL,
    /** Keeps case; read as it stands. */
    NAME,
    /** Decimal digits; read after the platform's name. */
    NUMBER,
    /** ASCII that ignores case and means nothing to people; read after the platform's name. */
    CODE,
    /** ASCII that keeps case and means nothing to people; read after the platform's name. */
    TOKEN;

    /** Code points of a handle, word or nickname. */
    static final int MAX_HANDLE = 100;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final Pattern HOST_LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9._=+@-]{1,200}");
    private static final int TOKEN_READ_WHOLE = 24;
    private static final int TOKEN_HEAD = 12;
    private static final int TOKEN_TAIL = 6;

    /** The id in the one form that all its spellings share. */
    String normal(String typed) {
        return switch (this) {
            case HANDLE, WORD, LABEL, NUMBER, CODE -> CleanText.fold(typed);
            case DOTLESS -> CleanText.fold(typed).replace(".", "");
            case NAME, TOKEN -> CleanText.widths(typed);
        };
    }

    /** Whether an id in its normal form can be one. */
    boolean accepts(String normal) {
        return switch (this) {
            case HANDLE, WORD, NAME -> isHandle(normal);
            case DOTLESS -> isHandle(normal) && !DIGITS.matcher(normal).matches();
            case LABEL -> HOST_LABEL.matcher(normal).matches();
            case NUMBER -> DIGITS.matcher(normal).matches();
            case CODE, TOKEN -> ASCII.matcher(normal).matches();
        };
    }

    /**
     * How planners read the id.
     *
     * @param kind the key's id with {@code {}} for the id typed, such as {@code in/{}}
     */
    String read(Platform platform, String kind, String typed) {
        return switch (this) {
            case HANDLE, DOTLESS -> "@" + kind.replace("@", "").replace("{}", typed);
            case WORD, LABEL -> kind.replace("{}", typed);
            case NAME -> typed;
            case NUMBER -> platform.shortName() + " " + CleanText.widths(typed);
            case CODE, TOKEN ->
                platform.shortName() + " " + abridged(kind.replace('/', ' ').replace("{}", CleanText.widths(typed)));
        };
    }

    private static boolean isHandle(String normal) {
        return normal.codePointCount(0, normal.length()) <= MAX_HANDLE
                && CleanText.hasLetterOrNumber(normal)
                && !CleanText.isMark(normal.codePointAt(0))
                && normal.codePoints().allMatch(CleanText::isHandlePart);
    }

    private static String abridged(String token) {
        return token.length() <= TOKEN_READ_WHOLE + TOKEN_TAIL
                ? token
                : token.substring(0, TOKEN_HEAD) + "…" + token.substring(token.length() - TOKEN_TAIL);
    }
}
