package dev.fakedrs.setting;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.ResolvableType;

/**
 * The names that settings can have, with their defaults. They are found in the record that settings are bound to, so that
 * a new component there is a new name here. An element of a list is {@code list[*]}.
 */
public final class SettingNames {

    private final SortedMap<String, String> defaults = new TreeMap<>();

    private SettingNames() {}

    /** The names of all components of {@link FakeDrsProperties}. */
    public static SettingNames all() {
        SettingNames names = new SettingNames();
        names.addComponents("fake-drs", FakeDrsProperties.class);
        return names;
    }

    /** Each name with its default; blank: there is none. */
    public Map<String, String> defaults() {
        return defaults;
    }

    private void addComponents(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            add(name, ResolvableType.forType(component.getGenericType()), defaultOf(type, component));
        }
    }

    private void add(String name, ResolvableType type, String usual) {
        Class<?> raw = type.toClass();
        if (raw.isRecord()) {
            addComponents(name, raw);
            return;
        }
        defaults.put(name, usual);
        if (Collection.class.isAssignableFrom(raw)) {
            add(name + "[*]", type.asCollection().getGeneric(), "");
        }
    }

    /** The annotation is the constructor's parameter's, which is named as the component is. */
    private static String defaultOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .map(SettingNames::textOf)
                .findFirst()
                .orElse("");
    }

    private static String textOf(@Nullable DefaultValue usual) {
        return usual == null ? "" : Arrays.stream(usual.value()).collect(Collectors.joining(", "));
    }
}
