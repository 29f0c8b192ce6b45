package dev.fakedrs.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops the start if a given setting would be ignored, because its name is unknown or its list has a gap before it. Spring
 * itself ignores both without a message if they are environment variables.
 */
@Component
final class SettingCheck implements BeanFactoryPostProcessor {

    private static final Set<String> SPRINGS_OPTIONS = Set.of("debug", "trace");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> problems = new ArrayList<>();
        KnownNames known = new KnownNames(SettingNames.all().defaults().keySet());
        if (beans.getSingleton("springApplicationArguments") instanceof ApplicationArguments arguments) {
            check(arguments, known, problems);
        }
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(beans.getBean(Environment.class))) {
            check(GivenName.in(source), source, known, problems);
        }
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
    }

    private static void check(ApplicationArguments arguments, KnownNames known, List<String> problems) {
        arguments
                .getNonOptionArgs()
                .forEach(argument -> problems.add(
                        "The argument '" + argument + "' is no setting: settings are given as --name=value"));
        arguments.getOptionNames().stream()
                .filter(name -> name.indexOf('.') < 0 && !SPRINGS_OPTIONS.contains(name))
                .forEach(name -> problems.add("The option --" + name + " is unknown" + known.suggestion(name, false)));
    }

    private static void check(
            List<GivenName> given, ConfigurationPropertySource source, KnownNames known, List<String> problems) {
        Map<String, SortedSet<Integer>> lists = new TreeMap<>();
        for (GivenName name : given) {
            String property = known.propertyOf(name);
            if (property != null && source.getConfigurationProperty(ConfigurationPropertyName.of(property)) != null) {
                noteElements(property, lists);
            } else if (name.isOurs() || known.isNearlyOne(name)) {
                problems.add(name + originOf(name, source) + " is unknown" + known.suggestion(name.text(), name.env()));
            }
        }
        lists.forEach((list, elements) -> {
            if (elements.last() >= elements.size()) {
                problems.add(list + originOf(source) + " has an element " + elements.last() + ", but no element "
                        + firstGap(elements) + ": elements are counted from 0, without a gap");
            }
        });
    }

    /** Notes all list elements in a property: for {@code a[0].b[2]}, element 0 of {@code a} and element 2 of {@code a[0].b}. */
    private static void noteElements(String property, Map<String, SortedSet<Integer>> lists) {
        for (int open = property.indexOf('['); open >= 0; open = property.indexOf('[', open + 1)) {
            int index = Integer.parseInt(property, open + 1, property.indexOf(']', open), 10);
            lists.computeIfAbsent(property.substring(0, open), list -> new TreeSet<>())
                    .add(index);
        }
    }

    private static int firstGap(SortedSet<Integer> elements) {
        int gap = 0;
        while (elements.contains(gap)) {
            gap++;
        }
        return gap;
    }

    private static String originOf(GivenName name, ConfigurationPropertySource source) {
        Origin origin = name.env() || name.property() == null
                ? null
                : Origin.from(source.getConfigurationProperty(name.property()));
        return origin == null ? "" : " (" + origin + ")";
    }

    private static String originOf(ConfigurationPropertySource source) {
        @Nullable Object underlying = source.getUnderlyingSource();
        return underlying instanceof org.springframework.core.env.PropertySource<?> named
                ? " (" + named.getName() + ")"
                : "";
    }
}
