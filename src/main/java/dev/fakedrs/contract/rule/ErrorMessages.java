package dev.fakedrs.contract.rule;

import dev.fakedrs.contract.ErrorCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documented texts of the error codes, in English and Chinese, from errors.properties and errors_zh_CN.properties. */
@Component
public class ErrorMessages {

    private final MessageSource texts;

    public ErrorMessages(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * Returns the text of an exception. The placeholder is filled with the rule's own text, or with the exception's arguments.
     */
    public String text(DrsException refusal, Locale locale) {
        String rule = refusal.rule().id();
        List<String> arguments = refusal.arguments();
        String ofRule = find(refusal.code() + "." + rule, arguments, locale);
        List<String> shown = ofRule != null ? List.of(ofRule) : arguments.isEmpty() ? List.of(rule) : arguments;
        String text = find(refusal.code().toString(), shown, locale);
        return text == null ? "" : text;
    }

    /** Returns the text of a code without a rule, such as the error of a failed switchover. */
    public String text(ErrorCode code, Locale locale) {
        return text(DrsException.scripted(code, code.status()), locale);
    }

    private @Nullable String find(String key, List<String> arguments, Locale locale) {
        return texts.getMessage(key, arguments.toArray(), null, locale);
    }
}
