package dev.fakedrs;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.stereotype.Component;

/**
 * Takes away what Spring brings for programs in which methods listen to events, or beans are filled from settings after they
 * are made. Here no method does, and all settings are records, which are made of them: to ask each bean takes long.
 */
@Component
final class UnusedParts implements BeanDefinitionRegistryPostProcessor {

    private static final List<String> NAMES = List.of(
            AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
            AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME,
            ConfigurationPropertiesBindingPostProcessor.BEAN_NAME);

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        for (String name : NAMES) {
            if (registry.containsBeanDefinition(name)) {
                registry.removeBeanDefinition(name);
            }
        }
    }
}
