package dev.fakedrs.project;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.coverage.ContractCoverage;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.program.InProcess;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.store.JobStore;
import dev.fakedrs.journal.RequestJournal;
import dev.fakedrs.project.token.Token;
import dev.fakedrs.project.token.TokenStore;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ScenarioRepository;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A reset forgets everything: no bean holds on to anything of a project. */
@DirtiesContext
@InProcess("It looks for what the beans hold on to.")
@TestPropertySource(properties = "fake-drs.switchover.duration=7s")
class ResetApiTests extends ApiTests {

    /** What must be seen while a project is in use, so that the search is known to find it. */
    private static final Set<Class<?>> OF_A_PROJECT = Set.of(
            Project.class,
            VirtualClock.class,
            JobStore.class,
            Job.class,
            ScenarioRepository.class,
            ActiveScenario.class,
            RequestJournal.class,
            ContractCoverage.class,
            TokenStore.class,
            Token.class);

    @Autowired
    private @Nullable ApplicationContext context;

    @Test
    void leavesNothingOfAnyProject() {
        server.call("POST", "/__admin/reset").send();
        Set<String> fresh = heldTypes();
        project.switchVip(EXAMPLE).send();
        project.token("{}");
        project.scenario("{\"then\":{\"delay\":\"PT0S\"}}");
        Set<String> inUse = heldTypes();
        OF_A_PROJECT.forEach(type -> assertThat(inUse).anyMatch(held -> isA(held, type)));
        assertThat(server.call("POST", "/__admin/reset").send().status()).isEqualTo(204);
        assertThat(heldTypes()).isEqualTo(fresh);
        OF_A_PROJECT.forEach(type -> assertThat(heldTypes()).noneMatch(held -> isA(held, type)));
    }

    private static boolean isA(String held, Class<?> type) {
        try {
            return type.isAssignableFrom(Class.forName(held));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The types of the emulator's own objects that can be reached from its beans. */
    private Set<String> heldTypes() {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> toVisit = new ArrayDeque<>();
        ApplicationContext beans = Objects.requireNonNull(context);
        for (String name : beans.getBeanDefinitionNames()) {
            Object bean = beans.getBean(name);
            if (isOurs(bean)) {
                toVisit.add(bean);
            }
        }
        Set<String> types = new TreeSet<>();
        while (!toVisit.isEmpty()) {
            Object next = toVisit.remove();
            if (seen.add(next)) {
                if (isOurs(next)) {
                    types.add(next.getClass().getName());
                }
                neighbours(next, toVisit);
            }
        }
        return types;
    }

    private static boolean isOurs(Object object) {
        return object.getClass().getName().startsWith("dev.fakedrs.")
                && !object.getClass().isHidden();
    }

    private static void neighbours(Object object, Deque<Object> toVisit) {
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                toVisit.add(key);
                toVisit.add(value);
            });
        } else if (object instanceof Collection<?> collection) {
            collection.stream().filter(element -> element != null).forEach(toVisit::add);
        } else if (isOurs(object)) {
            for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    Object value = valueOf(field, object);
                    if (value != null) {
                        toVisit.add(value);
                    }
                }
            }
        }
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return null;
        }
    }
}
