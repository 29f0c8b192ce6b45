package dev.fakedrs.harness.program;

import java.util.Map;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Starts the server under test: in this process, or as a {@link Program} where that is packaged. */
public final class ServerContextLoader extends SpringBootContextLoader {

    @Override
    public ApplicationContext loadContext(MergedContextConfiguration configuration) throws Exception {
        return Program.isPackaged() ? packaged(configuration) : super.loadContext(configuration);
    }

    /** A context that has the program alone, which ends with it. */
    private static ApplicationContext packaged(MergedContextConfiguration configuration) throws Exception {
        Map<String, Object> properties =
                TestPropertySourceUtils.convertInlinedPropertiesToMap(configuration.getPropertySourceProperties());
        properties.remove("server.port");
        Program program = new Program(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Program.class, () -> program);
        context.registerShutdownHook();
        context.refresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("program", Map.of("local.server.port", program.port())));
        return context;
    }
}
