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
 * The names of all settings with their defaults. They are derived from the record that settings are bound to, so that a new
 * record component is a new name. The name of a list element is {@code list[*]}.
 */
public final class SettingNames {

    private final SortedMap<String, String> defaults = new TreeMap<>();

    private SettingNames() {}

    /** Returns the names of all components of {@link FakeDrsProperties}. */
    public static SettingNames all() {
        SettingNames names = new SettingNames();
        names.addComponents("fake-drs", FakeDrsProperties.class);
        return names;
    }

    /** Returns the default of each name; an empty text means that there is none. */
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

    /** Returns the default from the constructor parameter with the component's name, which has the annotation. */
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
