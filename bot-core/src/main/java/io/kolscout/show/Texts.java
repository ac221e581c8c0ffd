package io.kolscout.show;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the bot says, in one language. Safe for use by many threads. */
public final class Texts {

    /** Where the texts are; a translation is the bundle of its language. */
    public static final String BUNDLE = "io.kolscout.texts";

    /** Patterns that read as they stand. */
    private static final Pattern PLAIN = Pattern.compile("[^{}']*");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts in a language, in English where there is no translation. */
    public static Texts in(Locale locale) {
        return Bundle.read(BUNDLE, locale);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A text with its arguments, given as names and values in turn. Arguments are put in as they are, never read as patterns.
     *
     * @throws java.util.MissingResourceException where there is no such text
     */
    public String text(String key, Object... namesAndValues) {
        if (namesAndValues.length == 0) {
            return text(key, Map.of());
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return text(key, values);
    }

    /** A text with its arguments by name. */
    public String text(String key, Map<String, Object> values) {
        String pattern = bundle.getString(key);
        if (PLAIN.matcher(pattern).matches()) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** Several things as one enumeration. */
    public String list(List<String> items) {
        return ListFormatter.getInstance(ULocale.forLocale(locale)).format(items);
    }

    /** A day, in full. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** The day of an instant, where this machine is. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ZoneId.systemDefault()));
    }

    /** A number with at most {@code digits} digits after the point. */
    public String number(double value, int digits) {
        return NumberFormatter.withLocale(locale)
                .precision(Precision.maxFraction(digits))
                .format(value)
                .toString();
    }

    /** A whole number with its thousands marked. */
    public String count(long value) {
        return NumberFormatter.withLocale(locale).format(value).toString();
    }

    /** A share from 0 to 1 as whole percent. */
    public String percent(double share) {
        return NumberFormatter.withLocale(locale)
                .unit(com.ibm.icu.util.NoUnit.PERCENT)
                .scale(com.ibm.icu.number.Scale.powerOfTen(2))
                .precision(Precision.integer())
                .format(share)
                .toString();
    }
}
