package dev.fakedrs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.FixedContentNegotiationStrategy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.HttpRequestHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Spring MVC needs to serve the doors. It is named here part by part, as every part that Spring Boot would add for
 * other programs (views, forms, conversions, negotiations) would make each start longer, and each call.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** The vendor answers JSON, whatever the header Accept says, and so do the other doors. */
    private static final ContentNegotiationManager JSON =
            new ContentNegotiationManager(new FixedContentNegotiationStrategy(MediaType.APPLICATION_JSON));

    @Bean
    DispatcherServlet dispatcherServlet() {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setPublishEvents(false);
        return servlet;
    }

    @Bean
    DispatcherServletRegistrationBean dispatcherServletRegistration(DispatcherServlet servlet) {
        return new DispatcherServletRegistrationBean(servlet, "/");
    }

    /** Nobody asks Spring for messages here: its own source would make Java's message formats ready, at every start. */
    @Bean
    MessageSource messageSource() {
        return new NoMessages();
    }

    /** How answers become JSON. */
    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }

    @Bean
    RequestMappingHandlerAdapter requestMappingHandlerAdapter(JsonMapper mapper) {
        RequestMappingHandlerAdapter adapter = new RequestMappingHandlerAdapter();
        adapter.setContentNegotiationManager(JSON);
        adapter.setMessageConverters(converters(mapper));
        return adapter;
    }

    @Bean
    ExceptionHandlerExceptionResolver exceptionHandlerExceptionResolver(JsonMapper mapper) {
        ExceptionHandlerExceptionResolver resolver = new ExceptionHandlerExceptionResolver();
        resolver.setContentNegotiationManager(JSON);
        resolver.setMessageConverters(converters(mapper));
        return resolver;
    }

    @Bean
    ResourceHttpRequestHandler files() {
        ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("static/")));
        files.setMediaTypes(Map.of("yaml", MediaType.APPLICATION_YAML));
        return files;
    }

    /** The documents that are served as they are. */
    @Bean
    SimpleUrlHandlerMapping documents(ResourceHttpRequestHandler files) {
        return new SimpleUrlHandlerMapping(
                Map.of(
                        "/openapi.yaml", files,
                        "/identity.yaml", files,
                        "/__admin/openapi.yaml", files,
                        "/__admin/world.schema.json", files),
                Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    HttpRequestHandlerAdapter httpRequestHandlerAdapter() {
        return new HttpRequestHandlerAdapter();
    }

    private static List<HttpMessageConverter<?>> converters(JsonMapper mapper) {
        return List.of(
                new StringHttpMessageConverter(StandardCharsets.UTF_8), new JacksonJsonHttpMessageConverter(mapper));
    }
}
