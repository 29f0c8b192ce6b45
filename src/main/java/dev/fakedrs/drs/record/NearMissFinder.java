package dev.fakedrs.drs.record;

import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.exchange.PathNormalizer;
import dev.fakedrs.journal.JournalEntry.NearMiss;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.spelling.Spelling;
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

/** Finds the project, the job and the nearest operation of a call, even if its path matches no operation. */
@Component
public class NearMissFinder {

    private static final String NEAREST = NearMiss.class.getName();
    private static final int FAR = 60;
    private static final int MAX_SEGMENTS = 9;
    private static final int MAX_SEGMENT_LENGTH = 40;

    private final ProjectRegistry projects;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    public NearMissFinder(ProjectRegistry projects, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.projects = projects;
        this.mappings = mappings;
    }

    /** Returns the project of the call, or an existing project whose id is a part of its path. */
    @Nullable
    public Project findProject(DrsExchange exchange, HttpServletRequest request) {
        if (exchange.findProject() != null) {
            return exchange.findProject();
        }
        String named = projectIdOf(request);
        Stream<String> ids = named != null
                ? Stream.of(named)
                : Stream.of(PathNormalizer.of(request.getRequestURI()).split("/", -1));
        return ids.flatMap(id -> projects.find(id).stream()).findFirst().orElse(null);
    }

    /** Returns the project id of the call, for which no project need exist. */
    @Nullable
    public String projectIdOf(HttpServletRequest request) {
        Object named = request.getAttribute(ProjectRegistry.PROJECT_ID);
        if (named == null) {
            String[] segments = PathNormalizer.of(request.getRequestURI()).split("/", 5);
            boolean jobs = segments.length > 3 && segments[1].equals("v3") && segments[3].equals("jobs");
            named = jobs ? segments[2] : null;
        }
        return named instanceof String id && Project.isId(id) ? id : null;
    }

    /** Returns the job id in the path. */
    @Nullable
    public String jobOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get("job_id") instanceof String jobId
                ? jobId
                : null;
    }

    /** Returns the operation with the most similar path, and the difference. The request keeps the result for further calls. */
    @Nullable
    public NearMiss nearest(HttpServletRequest request) {
        Object found = request.getAttribute(NEAREST);
        if (found == null) {
            NearMiss nearest = nearest(request.getMethod(), PathNormalizer.of(request.getRequestURI()));
            request.setAttribute(NEAREST, Objects.requireNonNullElse(nearest, NEAREST));
            return nearest;
        }
        return found instanceof NearMiss nearest ? nearest : null;
    }

    private @Nullable NearMiss nearest(String method, String path) {
        String sent = shortened(path);
        return operations().stream()
                .map(operation -> Candidate.of(operation, method, sent))
                .filter(candidate -> candidate.distance >= 0)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(candidate -> new NearMiss(
                        candidate.operation.id, candidate.operation.difference(method, sent, candidate.path)))
                .orElse(null);
    }

    /** Shortens a path to the number and length of segments that are compared. No operation has more. */
    public static String shortened(String path) {
        return Stream.of(path.split("/", MAX_SEGMENTS))
                .map(segment -> segment.substring(0, Math.min(segment.length(), MAX_SEGMENT_LENGTH)))
                .collect(Collectors.joining("/"));
    }

    private List<Mapped> operations() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> Stream.of(entry.getValue())
                        .filter(method -> method.hasMethodAnnotation(DrsOperation.class))
                        .map(method -> new Mapped(
                                Objects.requireNonNull(method.getMethodAnnotation(DrsOperation.class))
                                        .value()
                                        .toString(),
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

        /** Returns the operation's path with the variables replaced by the segments of another path. */
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
