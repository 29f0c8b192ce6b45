package dev.fakedrs.admin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The documents of the tests' door, which are only there when the door is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "fake-drs.admin.enabled", matchIfMissing = true)
class AdminDocuments implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registry.addResourceHandler("/__admin/openapi.yaml", "/__admin/world.schema.json")
                .addResourceLocations("classpath:/static/");
    }
}
