package dev.fakedrs.admin.console;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the scripts and styles of the console. Browsers ask each time whether a file has changed. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/__admin/console/**")
                .addResourceLocations("classpath:/static/__admin/console/")
                .setCacheControl(CacheControl.noCache());
    }
}
