package dev.fakedrs.error;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documented text of a code, in English and Chinese. */
@Component
public class ErrorTexts {

    private final MessageSource messages;

    ErrorTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a refusal in a language; what fills the code's place is the rule's own text, or the refusal's argument. */
    public String text(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().toArray();
        String key = refusal.code() + "." + refusal.rule().id();
        String known = messages.getMessage(key, arguments, null, locale);
        if (known != null) {
            arguments = new Object[] {known};
        } else if (arguments.length == 0) {
            arguments = new Object[] {refusal.rule().id()};
        }
        return messages.getMessage(refusal.code().toString(), arguments, locale);
    }

    /** The text of a code that no rule explains, such as how a switchover ended. */
    public String text(ErrorCode code, Locale locale) {
        return text(Refusal.scripted(code, code.status()), locale);
    }
}
