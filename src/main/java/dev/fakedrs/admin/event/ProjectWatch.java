package dev.fakedrs.admin.event;

import dev.fakedrs.job.JobEvent;
import dev.fakedrs.journal.RequestJournal.Found;
import dev.fakedrs.project.Project;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches one project for its receivers: from time to time it compares the project with what it was. What happens very often is
 * told in groups, and of large groups only the newest, with a count of the others.
 */
final class ProjectWatch {

    private static final int MAX_CALLS = 100;
    private static final int MAX_JOBS = 200;

    /** How many events are kept for receivers that were cut off, and how many characters of them. */
    private static final int KEPT = 32;

    private static final int KEPT_LENGTH = 100_000;

    private final JsonMapper mapper;
    private final String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Set<EventReceiver> receivers = new LinkedHashSet<>();
    private final Deque<ProjectEvent> sent = new ArrayDeque<>();
    private ProjectState latest;
    private @Nullable String latestCall;
    private int keptLength;
    private long count;
    private boolean gone;
    private long looked;
    private int idleLooks;

    ProjectWatch(Project project, long time, JsonMapper mapper) {
        this.mapper = mapper;
        this.latest = ProjectState.of(project, time);
        this.latestCall = newestCall(project);
    }

    /**
     * Adds a receiver. It is told what it missed, or to read everything anew.
     *
     * @param lastEventId the id of the last event that it knows, or null
     */
    synchronized void add(EventReceiver receiver, @Nullable String lastEventId) {
        ProjectEvent clock = event(ProjectEvent.Type.CLOCK, latest.clock());
        List<ProjectEvent> missed = lastEventId == null ? List.of() : sentAfter(lastEventId);
        if (missed == null) {
            receiver.offer(clock);
            receiver.offer(event(ProjectEvent.Type.RESYNC, new Resync()));
        } else {
            // The client knows no more events than before until it has received those that it missed.
            receiver.offer(lastEventId == null ? clock : new ProjectEvent(lastEventId, clock.type(), clock.data()));
            missed.forEach(receiver::offer);
        }
        receivers.add(receiver);
    }

    /** Returns the number of receivers that are still there. */
    synchronized int receivers() {
        receivers.removeIf(EventReceiver::isOver);
        idleLooks = receivers.isEmpty() ? idleLooks : 0;
        return receivers.size();
    }

    /** Counts a look, and returns how many there were since there was a receiver. */
    synchronized int idleLooks() {
        idleLooks++;
        return receivers() == 0 ? idleLooks : 0;
    }

    /** Tells the receivers that they are connected still, each so many looks. */
    synchronized void beatEach(int looks) {
        if (++looked % looks == 0) {
            receivers.forEach(EventReceiver::beat);
        }
    }

    synchronized void end() {
        receivers.forEach(EventReceiver::end);
    }

    /** Tells the receivers that the project was forgotten. */
    synchronized void lookAtNothing() {
        if (!gone) {
            gone = true;
            tell(ProjectEvent.Type.RESYNC, new Resync());
        }
    }

    /** Compares the project with what it was, and tells the receivers what has happened. */
    synchronized void look(Project project, long time) {
        gone = false;
        ProjectState before = latest;
        latest = ProjectState.of(project, time);
        if (project != before.project()) {
            latestCall = newestCall(project);
            tell(ProjectEvent.Type.RESYNC, new Resync());
            tell(ProjectEvent.Type.CLOCK, latest.clock());
            return;
        }
        if (latest.isClockSetSince(before)) {
            tell(ProjectEvent.Type.CLOCK, latest.clock());
        }
        lookAtCalls(project);
        lookAtJobs(before);
        if (!latest.scenarios().equals(before.scenarios())) {
            tell(ProjectEvent.Type.SCENARIOS, new Scenarios(latest.scenarios().size()));
        }
    }

    private void lookAtCalls(Project project) {
        Found found = project.journal().latest(latestCall, MAX_CALLS);
        List<CallSummary> calls = new ArrayList<>();
        found.requests().forEach(entry -> calls.add(CallSummary.of(entry)));
        if (!calls.isEmpty()) {
            latestCall = calls.get(0).requestId();
            tell(ProjectEvent.Type.CALLS, new Calls(calls, found.total() - calls.size()));
        }
    }

    private void lookAtJobs(ProjectState before) {
        List<String> changed = latest.jobsChangedSince(before);
        List<JobEvent> events =
                latest.now().equals(before.now()) ? List.of() : latest.project().events(before.now(), latest.now());
        if (!changed.isEmpty() || !events.isEmpty()) {
            boolean more = changed.size() > MAX_JOBS || events.size() > MAX_JOBS;
            tell(ProjectEvent.Type.JOBS, new Jobs(first(changed), first(events), more));
        }
    }

    private static <T> List<T> first(List<T> all) {
        return all.size() > MAX_JOBS ? List.copyOf(all.subList(0, MAX_JOBS)) : all;
    }

    private static @Nullable String newestCall(Project project) {
        for (var entry : project.journal().latest(null, 1).requests()) {
            return entry.requestId();
        }
        return null;
    }

    /** Returns the events after one of them, or null if that one is unknown or too old. */
    private @Nullable List<ProjectEvent> sentAfter(String id) {
        try {
            long missed = id.startsWith(prefix) ? count - Long.parseLong(id.substring(prefix.length())) : -1;
            return missed < 0 || missed > sent.size()
                    ? null
                    : sent.stream().skip(sent.size() - missed).toList();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void tell(ProjectEvent.Type type, Object content) {
        count++;
        ProjectEvent event = event(type, content);
        sent.add(event);
        keptLength += event.data().length();
        while (sent.size() > KEPT || keptLength > KEPT_LENGTH) {
            keptLength -= sent.remove().data().length();
        }
        receivers.forEach(receiver -> receiver.offer(event));
    }

    /** Creates an event with the id of the latest one. */
    private ProjectEvent event(ProjectEvent.Type type, Object content) {
        return new ProjectEvent(prefix + count, type, mapper.writeValueAsString(content));
    }

    /** The newest calls, the newest first, and the number of others. */
    record Calls(List<CallSummary> calls, int leftOut) {}

    /** The jobs that somebody changed, what time did to jobs, and whether there is more of either. */
    record Jobs(List<String> changed, List<JobEvent> events, boolean more) {}

    /** The number of scenarios, of which one or more has changed. */
    record Scenarios(int count) {}

    /** Nothing is left of what was read before. */
    record Resync() {}
}
