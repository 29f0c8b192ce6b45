package dev.fakedrs.drs.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of error messages, chosen by the header X-Language. */
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

    /** Returns the language that a request asks for, or English if the header is missing or unknown. */
    public static Language of(HttpServletRequest request) {
        String asked = request.getHeader(HEADER);
        return asked != null && asked.strip().equalsIgnoreCase(ZH_CN.value) ? ZH_CN : EN_US;
    }

    public static boolean knows(String asked) {
        String value = asked.strip();
        return value.equalsIgnoreCase(EN_US.value) || value.equalsIgnoreCase(ZH_CN.value);
    }

    /** Returns the value of X-Language for this language. */
    @Override
    public String toString() {
        return value;
    }

    public Locale locale() {
        return locale;
    }
}
