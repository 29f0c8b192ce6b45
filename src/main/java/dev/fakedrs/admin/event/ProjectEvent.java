package dev.fakedrs.admin.event;

import java.util.Locale;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * An event of a project.
 *
 * @param id its id, with which a listener that was cut off goes on
 * @param data the content as JSON
 */
record ProjectEvent(String id, Type type, String data) {

    SseEventBuilder toSse() {
        return SseEmitter.event().id(id).name(type.toString()).data(data);
    }

    /** What an event tells. */
    enum Type {
        CLOCK,
        CALLS,
        JOBS,
        SCENARIOS,
        /** The listener may have missed something, and must read everything anew. */
        RESYNC;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
