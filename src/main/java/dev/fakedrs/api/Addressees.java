package dev.fakedrs.api;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.journal.Entry.Nearest;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds out what a call was meant for, also when it missed: its project, its job, and the operation that it came nearest to. */
@Component
class Addressees {

    private static final int FAR = 200;

    private final Worlds worlds;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Addressees(Worlds worlds, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.worlds = worlds;
        this.mappings = mappings;
    }

    /** The world that a call belongs to: its project's, or that of a known project which it or its path names anywhere. */
    @Nullable
    World worldOf(Exchange exchange, HttpServletRequest request) {
        if (exchange.findWorld() != null) {
            return exchange.findWorld();
        }
        if (request.getAttribute(Worlds.PROJECT_ID) instanceof String projectId) {
            return worlds.find(projectId).orElse(null);
        }
        String[] segments = PlainPath.of(request.getRequestURI()).split("/", -1);
        if (segments.length > 3 && segments[1].equals("v3") && segments[3].equals("jobs")) {
            try {
                return worlds.of(segments[2]);
            } catch (Refusal noSuchProject) {
                return null;
            }
        }
        return Stream.of(segments)
                .flatMap(segment -> worlds.find(segment).stream())
                .findFirst()
                .orElse(null);
    }

    /** The job that a call's path names. */
    @Nullable
    String jobOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get("job_id") instanceof String jobId
                ? jobId
                : null;
    }

    /** The operation that a call which matched none may have meant, and what it differs in. */
    @Nullable
    Nearest nearest(String method, String path) {
        LevenshteinDistance distance = new LevenshteinDistance(FAR);
        return operations().stream()
                .map(operation -> new Candidate(operation, operation.pathLike(path)))
                .min(Comparator.comparingInt(candidate -> far(distance.apply(path, candidate.path))
                        + (candidate.operation.method.equals(method) ? 0 : 1)))
                .map(candidate -> new Nearest(
                        candidate.operation.id, candidate.operation.difference(method, path, candidate.path)))
                .orElse(null);
    }

    private static int far(int distance) {
        return distance < 0 ? FAR : distance;
    }

    private List<Mapped> operations() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> Stream.of(entry.getValue())
                        .filter(OperationMethod.class::isInstance)
                        .map(method -> new Mapped(
                                ((OperationMethod) method).operation().toString(),
                                entry.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next()
                                        .name(),
                                entry.getKey().getPatternValues().iterator().next())))
                .toList();
    }

    private record Candidate(Mapped operation, String path) {}

    private record Mapped(String id, String method, String pattern) {

        /** The operation's path, with its places filled from another one. */
        String pathLike(String path) {
            String[] given = path.split("/", -1);
            String[] wanted = pattern.split("/", -1);
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i].startsWith("{")) {
                    wanted[i] = i < given.length && !given[i].isEmpty() ? given[i] : wanted[i];
                }
            }
            return String.join("/", wanted);
        }

        String difference(String usedMethod, String usedPath, String wantedPath) {
            String wrongMethod = usedMethod.toUpperCase(Locale.ROOT).equals(method) ? "" : "the method is " + method;
            String wrongPath = usedPath.equals(wantedPath) ? "" : "the path is " + pattern;
            return wrongMethod.isEmpty() || wrongPath.isEmpty()
                    ? wrongMethod + wrongPath
                    : wrongMethod + ", and " + wrongPath;
        }
    }
}
