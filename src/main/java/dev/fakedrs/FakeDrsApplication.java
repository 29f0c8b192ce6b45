package dev.fakedrs;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
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
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    ApplicationAvailabilityAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
})
public class FakeDrsApplication {

    public static void main(String[] args) {
        start(args);
    }

    static ConfigurableApplicationContext start(String... args) {
        if (packaged() && SpringProperties.getProperty(AotDetector.AOT_ENABLED) == null) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication emulator = new SpringApplication(FakeDrsApplication.class);
        emulator.setMainApplicationClass(FakeDrsApplication.class);
        return emulator.run(args);
    }

    /** Whether this is a jar, for which the build has worked out how the program's beans are wired. */
    private static boolean packaged() {
        return FakeDrsApplication.class.getPackage().getImplementationVersion() != null;
    }
}
