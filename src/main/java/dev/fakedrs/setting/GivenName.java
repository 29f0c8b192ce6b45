package dev.fakedrs.setting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The name of a setting in a property source.
 *
 * @param text the name as written
 * @param env whether it is an environment variable
 * @param property the name as a property, or null for an environment variable
 */
record GivenName(String text, boolean env, @Nullable ConfigurationPropertyName property) {

    /** Matches the variables that Kubernetes sets for a service with the name fake-drs. */
    private static final Pattern SERVICE = Pattern.compile(
            "\\w+_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private static final Pattern SERVICE_ADDRESS =
            Pattern.compile("\\w+_(SERVICE_HOST|SERVICE_PORT\\w*|PORT_\\d+_\\w+)");

    /** Returns all names in a source that could be, or could be meant as, a setting of this program. */
    static List<GivenName> in(ConfigurationPropertySource source) {
        if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource variables) {
            return Stream.of(variables.getPropertyNames())
                    .filter(name -> name.startsWith("f") || name.startsWith("F"))
                    .filter(name -> !isOfAService(name, String.valueOf(variables.getProperty(name))))
                    .map(name -> name.indexOf('.') < 0
                            ? new GivenName(name, true, null)
                            : new GivenName(name, false, ConfigurationPropertyName.adapt(name, '.')))
                    .toList();
        }
        return source instanceof IterableConfigurationPropertySource names
                ? names.stream()
                        .filter(name -> name.toString().startsWith("f"))
                        .map(name -> new GivenName(name.toString(), false, name))
                        .toList()
                : List.of();
    }

    /** Tells whether the name can only be one of this program's. */
    boolean isOurs() {
        return canonical().matches(env ? "fake_?drs_.*" : "fakedrs[.\\[].*");
    }

    /** Returns the name in lower case and without dashes. */
    String canonical() {
        return text.toLowerCase(Locale.ROOT).replace("-", "");
    }

    @Override
    public String toString() {
        return (env ? "The environment variable " : "The setting ") + text;
    }

    private static boolean isOfAService(String variable, String value) {
        return SERVICE.matcher(variable).matches()
                && (SERVICE_ADDRESS.matcher(variable).matches() || value.matches("(tcp|udp|sctp)://.*"));
    }
}
