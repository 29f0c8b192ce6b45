package dev.fakedrs.admin.event;

import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The event streams of all projects. While nobody listens, it does nothing. */
@Component
class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    static final int MAX_RECEIVERS = 64;

    private static final int LOOK_MILLIS = 250;
    private static final int LOOKS_PER_BEAT = 20;

    /** For how many looks a watch without receivers is kept, so that a receiver that was cut off can go on. */
    private static final int LOOKS_KEPT = 120;

    private final ProjectRegistry projects;
    private final InstantSource time;
    private final JsonMapper mapper;

    /** A thread for each receiver that is being sent something right now. */
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(0, MAX_RECEIVERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "events");
                thread.setDaemon(true);
                return thread;
            });

    /** The watches by project id. This object's lock guards it and the fields below. */
    private final Map<String, ProjectWatch> watches = new HashMap<>();

    private boolean looking;
    private boolean closed;

    EventStreams(ProjectRegistry projects, InstantSource time, JsonMapper mapper) {
        this.projects = projects;
        this.time = time;
        this.mapper = mapper;
    }

    /** Opens a stream, or returns null if there are too many already. */
    synchronized @Nullable EventReceiver open(Project project, @Nullable String lastEventId) {
        int open = watches.values().stream().mapToInt(ProjectWatch::receivers).sum();
        if (closed || open >= MAX_RECEIVERS) {
            return null;
        }
        if (watches.size() >= MAX_RECEIVERS) {
            watches.values().removeIf(watch -> watch.receivers() == 0);
        }
        ProjectWatch watch =
                watches.computeIfAbsent(project.projectId(), id -> new ProjectWatch(project, time.millis(), mapper));
        EventReceiver receiver = new EventReceiver(executor);
        watch.look(project, time.millis());
        watch.add(receiver, lastEventId);
        if (!looking) {
            looking = true;
            lookLater();
        }
        return receiver;
    }

    private void lookLater() {
        CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS).execute(this::look);
    }

    private void look() {
        try {
            watched().forEach(this::look);
        } finally {
            lookAgain();
        }
    }

    private void look(String projectId, ProjectWatch watch) {
        try {
            if (watch.receivers() > 0) {
                projects.find(projectId)
                        .ifPresentOrElse(project -> watch.look(project, time.millis()), watch::lookAtNothing);
                watch.beatEach(LOOKS_PER_BEAT);
            }
        } catch (RuntimeException e) {
            LOG.error("The events of a project cannot be told", e);
        }
    }

    private synchronized Map<String, ProjectWatch> watched() {
        return Map.copyOf(watches);
    }

    private synchronized void lookAgain() {
        watches.values().removeIf(watch -> watch.idleLooks() > LOOKS_KEPT);
        looking = !watches.isEmpty() && !closed;
        if (looking) {
            lookLater();
        }
    }

    /** Ends all streams, so that they do not delay the end of the program. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closed = true;
        watches.values().forEach(ProjectWatch::end);
    }
}
