package dev.fakedrs.harness;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.contract.rule.Rule;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a test asks of a call that it has prepared. It sends the call, in both languages. */
public final class CallAssert extends AbstractAssert<CallAssert, Call> {

    private static final ErrorMessages CATALOGUE = catalogue();

    private CallAssert(Call call) {
        super(call, CallAssert.class);
    }

    public static CallAssert assertThat(Call call) {
        return new CallAssert(call);
    }

    /**
     * The call is refused for a rule, with the rule's status, code and texts; the answer names the rule, and no job has changed.
     *
     * @param arguments what fills the places in the code's text
     */
    public CallAssert isRejectedWith(Rule rule, String... arguments) {
        return isRejectedWith(rule.exception(arguments));
    }

    /** The call is refused so, in both languages; the answer names the rule, and no job has changed. */
    public CallAssert isRejectedWith(DrsException refusal) {
        String english = CATALOGUE.text(refusal, Locale.ENGLISH);
        String chinese = CATALOGUE.text(refusal, Locale.SIMPLIFIED_CHINESE);
        return isRejectedWith(
                refusal.rule().id(), refusal.status(), refusal.code().toString(), english, chinese);
    }

    /** The call is refused with exactly these texts, and no job has changed. */
    public CallAssert isRejectedWith(String rule, int status, String code, String english, String chinese) {
        isNotNull();
        Project project = Objects.requireNonNull(actual.project(), "only calls below a project's jobs are refused so");
        String before = project.jobs();
        holds(actual.send(), rule, status, code, english);
        holds(actual.header("X-Language", "zh-CN").send(), rule, status, code, chinese);
        actual.without("X-Language");
        Assertions.assertThat(project.jobs()).isEqualTo(before);
        return this;
    }

    private static void holds(Answer answer, String rule, int status, String code, String text) {
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        Assertions.assertThat(answer.text("error_code")).isEqualTo(code);
        Assertions.assertThat(answer.text("error_msg")).isEqualTo(text).isNotBlank();
        Assertions.assertThat(answer.rule()).isEqualTo(rule);
    }

    private static ErrorMessages catalogue() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("errors");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new ErrorMessages(texts);
    }
}
