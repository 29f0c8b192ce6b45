package dev.fakedrs.error;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documented text of a code, in English and Chinese. */
@Component
public class ErrorTexts {

    private final MessageSource messages;

    ErrorTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a refusal in a language; what fills the code's place is the refusal's argument, or the rule's. */
    public String text(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().isEmpty()
                ? new Object[] {argumentOf(refusal.rule(), refusal.code(), locale)}
                : refusal.arguments().toArray();
        return messages.getMessage(refusal.code().toString(), arguments, locale);
    }

    /** The text of a code that no rule explains, such as how a switchover ended. */
    public String text(ErrorCode code, Locale locale) {
        return text(Refusal.scripted(code, code.status()), locale);
    }

    private String argumentOf(Rule rule, ErrorCode code, Locale locale) {
        String text = messages.getMessage(code + "." + rule.id(), null, rule.id(), locale);
        return Objects.requireNonNull(text);
    }
}
