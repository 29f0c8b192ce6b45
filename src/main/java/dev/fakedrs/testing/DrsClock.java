package dev.fakedrs.testing;

import dev.fakedrs.testing.http.AdminApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.json.JSONObject;

/**
 * The clock of a project, on which its jobs live. A new one runs with real time. It never goes back.
 *
 * <p>A client that waits within one call for something to end needs a clock that runs, or one that is {@link #stepOnPoll moved
 * by its questions}: with a frozen one it waits for ever.
 */
public final class DrsClock {

    private final AdminApi api;
    private final String path;

    DrsClock(AdminApi api, String projectPath) {
        this.api = api;
        this.path = projectPath + "/clock";
    }

    /** The time that the clock shows. */
    public Instant now() {
        return Instant.parse(api.get(path).getString("now"));
    }

    /** Stops the clock: only {@link #advance} and {@link #advanceToNextEvent} move it. */
    public void freeze() {
        set(new JSONObject().put("mode", "frozen"));
    }

    /** Stops the clock at an instant, which must not lie before what it shows. */
    public void freezeAt(Instant instant) {
        set(new JSONObject().put("mode", "frozen").put("now", instant.toString()));
    }

    /** Lets the clock run with real time. */
    public void run() {
        run(1);
    }

    /** Lets the clock run so many times as fast as real time, from 1 to 10,000. */
    public void run(int speed) {
        set(new JSONObject().put("mode", "running").put("speed", speed));
    }

    /** Lets each question for a job's status move the clock to that job's next event. Nothing else moves it then. */
    public void stepOnPoll() {
        set(new JSONObject().put("mode", "on_poll"));
    }

    /** Sets the clock forward to an instant. */
    public void set(Instant instant) {
        set(new JSONObject().put("now", instant.toString()));
    }

    /** Sets the clock forward by a duration, and returns what happened meanwhile, in order. */
    public List<Event> advance(Duration duration) {
        return advance(new JSONObject().put("by", duration.toString()));
    }

    /** Sets the clock forward to the next thing that time alone will do, and returns it. Nothing happens if there is none. */
    public List<Event> advanceToNextEvent() {
        return advance(new JSONObject().put("to", "next_event"));
    }

    private void set(JSONObject clock) {
        api.put(path, clock);
    }

    private List<Event> advance(JSONObject step) {
        return StreamSupport.stream(
                        api.post(path + "/advance", step).getJSONArray("events").spliterator(), false)
                .map(event -> Event.of((JSONObject) event))
                .toList();
    }

    /**
     * What time alone has done to a job.
     *
     * @param at when, on the project's clock
     * @param jobId the job
     * @param name the status that the job, its switchover, its pre-check or its comparison came to
     */
    public record Event(Instant at, String jobId, String name) {

        static Event of(JSONObject event) {
            return new Event(Instant.parse(event.getString("at")), event.getString("job_id"), event.getString("event"));
        }
    }
}
