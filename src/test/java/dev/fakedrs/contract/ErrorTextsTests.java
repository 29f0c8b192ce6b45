package dev.fakedrs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.contract.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ErrorTextsTests {

    private final ErrorMessages texts = new ErrorMessages(bundles());

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void hasATextInBothLanguages(ErrorCode code) {
        ResourceBundle english = ResourceBundle.getBundle("errors", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("errors", Locale.SIMPLIFIED_CHINESE);
        assertThat(english.getString(code.toString())).isNotBlank();
        assertThat(((PropertyResourceBundle) chinese).handleGetObject(code.toString()))
                .isNotNull();
        assertThat(texts.text(code, Locale.ENGLISH)).doesNotContain("{");
        assertThat(texts.text(code, Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("{")
                .doesNotContain("。。");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasBothTextsOfARuleOrNone(Rule rule) {
        String key = rule.explanation().code() + "." + rule.id();
        ResourceBundle english = ResourceBundle.getBundle("errors", Locale.ROOT);
        PropertyResourceBundle chinese =
                (PropertyResourceBundle) ResourceBundle.getBundle("errors", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.handleGetObject(key) != null).isEqualTo(english.containsKey(key));
    }

    @Test
    void putsTheParameterIntoTheText() {
        assertThat(texts.text(RequestRule.PARAMETER_EMPTY.exception("mode"), Locale.ENGLISH))
                .isEqualTo("The parameter mode is empty.");
    }

    @Test
    void tellsWhatIsWrongWithAToken() {
        assertThat(texts.text(AccessRule.TOKEN_UNKNOWN.exception(), Locale.ENGLISH))
                .isEqualTo("Incorrect IAM authentication information: decrypt token fail");
        assertThat(texts.text(AccessRule.TOKEN_UNKNOWN.exception(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("IAM认证信息错误：decrypt token fail");
    }

    @Test
    void hasTheTextOfACodeThatNoRuleExplains() {
        assertThat(texts.text(ErrorCode.DRS_M01501, Locale.ENGLISH)).isEqualTo("Service error.");
        assertThat(texts.text(ErrorCode.DRS_M01501, Locale.SIMPLIFIED_CHINESE)).isEqualTo("服务错误。");
    }

    @Test
    void hasNoTextForACodeThatIsNotThere() {
        ResourceBundle english = ResourceBundle.getBundle("errors", Locale.ROOT);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(Arrays.stream(ErrorCode.values()))
                        .anyMatch(code -> key.equals(code.toString()) || key.startsWith(code + ".")));
    }

    private static MessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("errors");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    static List<Rule> rules() {
        return Rule.all();
    }
}
