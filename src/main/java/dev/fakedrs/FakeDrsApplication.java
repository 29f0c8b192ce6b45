package dev.fakedrs;

import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.support.AnsiOutputApplicationListener;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.boot.support.EnvironmentPostProcessorsFactory;
import org.springframework.boot.support.RandomValuePropertySourceEnvironmentPostProcessor;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.boot.web.server.context.ServerPortInfoApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.SpringProperties;

/**
 * The emulator as a program. What it takes of Spring Boot is named, rather than found on the classpath: each part that is
 * not needed would make every start longer.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan
public class FakeDrsApplication {

    /** They read the settings, and make the logs ready. */
    private static final List<ApplicationListener<?>> LISTENERS = List.of(
            EnvironmentPostProcessorApplicationListener.with(EnvironmentPostProcessorsFactory.of(
                    SystemEnvironmentPropertySourceEnvironmentPostProcessor.class,
                    RandomValuePropertySourceEnvironmentPostProcessor.class,
                    SpringApplicationJsonEnvironmentPostProcessor.class,
                    ConfigDataEnvironmentPostProcessor.class)),
            new AnsiOutputApplicationListener(),
            new LoggingApplicationListener());

    public static void main(String[] args) {
        if (!CommandLineHelp.answers(args)) {
            start(args);
        }
    }

    static ConfigurableApplicationContext start(String... args) {
        if (packaged() && SpringProperties.getProperty(AotDetector.AOT_ENABLED) == null) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        new Thread(FakeDrsApplication::loadSnapshotReader, "snapshot-reader").start();
        SpringApplication emulator = new SpringApplication(FakeDrsApplication.class);
        emulator.setMainApplicationClass(FakeDrsApplication.class);
        emulator.setAddConversionService(false);
        emulator.setInitializers(List.of(new ServerPortInfoApplicationContextInitializer()));
        emulator.setListeners(LISTENERS);
        return emulator.run(args);
    }

    /** Each start reads a seed file. Its reader is loaded while one core has little else to do. */
    private static void loadSnapshotReader() {
        SnapshotReader.yaml().read("jobs: []".getBytes(StandardCharsets.UTF_8), ProjectSnapshot.class);
    }

    /** Whether this is a jar, for which the build has worked out how the program's beans are wired. */
    private static boolean packaged() {
        return FakeDrsApplication.class.getPackage().getImplementationVersion() != null;
    }
}
