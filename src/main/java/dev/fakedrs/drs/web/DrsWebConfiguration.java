package dev.fakedrs.drs.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.json.RequestBodyBinder;
import dev.fakedrs.drs.web.argument.DrsArgumentResolver;
import dev.fakedrs.drs.web.argument.StrictJsonBodyResolver;
import dev.fakedrs.project.Project;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.PropertyNamingStrategies;

/** Configures Spring MVC for the APIs. */
@Configuration(proxyBeanMethods = false)
class DrsWebConfiguration implements WebMvcConfigurer {

    private final List<HandlerInterceptor> interceptors;
    private final RequestBodyBinder binder;

    DrsWebConfiguration(List<HandlerInterceptor> interceptors, RequestBodyBinder binder) {
        this.interceptors = interceptors;
        this.binder = binder;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        interceptors.forEach(registry::addInterceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DrsArgumentResolver(Project.class, DrsExchange::project));
        resolvers.add(new DrsArgumentResolver(DrsExchange.class, exchange -> exchange));
        resolvers.add(new StrictJsonBodyResolver(binder));
    }

    /** Ignores the header Accept, because the vendor always answers with JSON. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .ignoreAcceptHeader(true)
                .defaultContentType(MediaType.APPLICATION_JSON)
                .mediaType("yaml", MediaType.APPLICATION_YAML);
    }

    /** Serves the documents before the controllers, because one controller matches every unknown path of the admin API. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(Ordered.HIGHEST_PRECEDENCE)
                .addResourceHandler(
                        "/openapi.yaml", "/identity.yaml", "/__admin/openapi.yaml", "/__admin/world.schema.json")
                .addResourceLocations("classpath:/static/");
    }

    /** Configures the contract's JSON format. It is the last customizer, so that no setting overrides it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonMapperBuilderCustomizer contractJson() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
