package dev.fakedrs.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How Spring MVC serves the vendor's door. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer, WebMvcRegistrations {

    private final HeaderCheck headers;
    private final JsonBodyReader bodies;

    DoorConfiguration(HeaderCheck headers, JsonBodyReader bodies) {
        this.headers = headers;
        this.bodies = bodies;
    }

    /** The documents that are served as they are. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registry.addResourceHandler("/openapi.yaml", "/identity.yaml").addResourceLocations("classpath:/static/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(headers);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(bodies);
        resolvers.add(new CallArguments());
    }

    /** The vendor answers JSON, whatever the header Accept says; only the actuator heeds it. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        HeaderContentNegotiationStrategy byHeader = new HeaderContentNegotiationStrategy();
        configurer.strategies(List.of(request -> {
            HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
            return servletRequest != null && servletRequest.getServletPath().startsWith("/actuator")
                    ? byHeader.resolveMediaTypes(request)
                    : List.of(MediaType.APPLICATION_JSON);
        }));
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new StrictMethods();
    }
}
