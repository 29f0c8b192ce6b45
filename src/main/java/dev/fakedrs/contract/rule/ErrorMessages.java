package dev.fakedrs.contract.rule;

import dev.fakedrs.contract.ErrorCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The documented text of a code, in English and Chinese. The texts have places for arguments and nothing else, so they are
 * filled by plain replacement: to make Java's message formats ready costs more of the start than all else that is done here.
 */
@Component
public class ErrorMessages {

    private final Properties english = load("errors.properties");
    private final Properties chinese = load("errors_zh_CN.properties");

    /** The text of a refusal in a language; what fills the code's place is the rule's own text, or the refusal's argument. */
    public String text(DrsException refusal, Locale locale) {
        Properties texts = locale.getLanguage().equals("zh") ? chinese : english;
        List<String> arguments = refusal.arguments();
        String known = texts.getProperty(refusal.code() + "." + refusal.rule().id());
        if (known != null) {
            arguments = List.of(fill(known, arguments));
        } else if (arguments.isEmpty()) {
            arguments = List.of(refusal.rule().id());
        }
        return fill(texts.getProperty(refusal.code().toString()), arguments);
    }

    /** The text of a code that no rule explains, such as how a switchover ended. */
    public String text(ErrorCode code, Locale locale) {
        return text(DrsException.scripted(code, code.status()), locale);
    }

    private static String fill(@Nullable String text, List<String> arguments) {
        String filled = text == null ? "" : text;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", arguments.get(i));
        }
        return filled;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
