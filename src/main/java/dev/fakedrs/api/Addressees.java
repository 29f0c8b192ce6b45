package dev.fakedrs.api;

import dev.fakedrs.journal.Entry.Nearest;
import dev.fakedrs.spelling.Spelling;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds out what a call was meant for, also when it missed: its project, its job, and the operation that it came nearest to. */
@Component
class Addressees {

    private static final String NEAREST = Nearest.class.getName();
    private static final int FAR = 60;
    private static final int MOST_SEGMENTS = 9;
    private static final int LONGEST_SEGMENT = 40;

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
        String named = projectOf(request);
        Stream<String> ids = named != null
                ? Stream.of(named)
                : Stream.of(PlainPath.of(request.getRequestURI()).split("/", -1));
        return ids.flatMap(id -> worlds.find(id).stream()).findFirst().orElse(null);
    }

    /** The project that a call names, which need not have a world. */
    @Nullable
    String projectOf(HttpServletRequest request) {
        Object named = request.getAttribute(Worlds.PROJECT_ID);
        if (named == null) {
            String[] segments = PlainPath.of(request.getRequestURI()).split("/", 5);
            boolean jobs = segments.length > 3 && segments[1].equals("v3") && segments[3].equals("jobs");
            named = jobs ? segments[2] : null;
        }
        return named instanceof String id && Worlds.isId(id) ? id : null;
    }

    /** The job that a call's path names. */
    @Nullable
    String jobOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get("job_id") instanceof String jobId
                ? jobId
                : null;
    }

    /** The operation that a call which matched none may have meant, and what it differs in. It is looked for once. */
    @Nullable
    Nearest nearest(HttpServletRequest request) {
        Object found = request.getAttribute(NEAREST);
        if (found == null) {
            Nearest nearest = nearest(request.getMethod(), PlainPath.of(request.getRequestURI()));
            request.setAttribute(NEAREST, Objects.requireNonNullElse(nearest, NEAREST));
            return nearest;
        }
        return found instanceof Nearest nearest ? nearest : null;
    }

    private @Nullable Nearest nearest(String method, String path) {
        String sent = shortened(path);
        return operations().stream()
                .map(operation -> Candidate.of(operation, method, sent))
                .filter(candidate -> candidate.distance >= 0)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(candidate -> new Nearest(
                        candidate.operation.id, candidate.operation.difference(method, sent, candidate.path)))
                .orElse(null);
    }

    /** A path, cut to as many segments and letters as are compared: no operation has more. */
    static String shortened(String path) {
        return Stream.of(path.split("/", MOST_SEGMENTS))
                .map(segment -> segment.substring(0, Math.min(segment.length(), LONGEST_SEGMENT)))
                .collect(Collectors.joining("/"));
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

    private record Candidate(Mapped operation, String path, int distance) {

        static Candidate of(Mapped operation, String method, String sent) {
            String path = operation.pathLike(sent);
            int distance = Spelling.distance(sent, path, FAR);
            return new Candidate(
                    operation, path, distance < 0 || operation.method.equals(method) ? distance : distance + 1);
        }
    }

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
