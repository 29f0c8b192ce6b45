package dev.fakedrs.drs.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of error texts, which the header X-Language chooses. */
public enum Language {
    EN_US("en-us", Locale.ENGLISH),
    ZH_CN("zh-cn", Locale.SIMPLIFIED_CHINESE);

    public static final String HEADER = "X-Language";

    private final String value;
    private final Locale locale;

    Language(String value, Locale locale) {
        this.value = value;
        this.locale = locale;
    }

    /** The language that a call asks for; English where it asks for none, or for an unknown one. */
    public static Language of(HttpServletRequest request) {
        String asked = request.getHeader(HEADER);
        return asked != null && asked.strip().equalsIgnoreCase(ZH_CN.value) ? ZH_CN : EN_US;
    }

    public static boolean knows(String asked) {
        String value = asked.strip();
        return value.equalsIgnoreCase(EN_US.value) || value.equalsIgnoreCase(ZH_CN.value);
    }

    /** The value of X-Language that chooses it. */
    @Override
    public String toString() {
        return value;
    }

    public Locale locale() {
        return locale;
    }
}
