package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.coverage.Coverage;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobEvent;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.journal.Journal;
import dev.fakedrs.memory.MemoryBudget.Account;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.switchover.SwitchoverSettings;
import dev.fakedrs.scenario.Running;
import dev.fakedrs.scenario.Scenarios;
import dev.fakedrs.world.Token.Access;
import dev.fakedrs.world.document.InvalidDocument;
import dev.fakedrs.world.document.JobDocument;
import dev.fakedrs.world.document.WorldDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything that belongs to one project. Nothing of it is kept elsewhere, so who forgets the world forgets it all. */
public final class World {

    private final String projectId;
    private final WorldClock clock;
    private final JobStore store;
    private final JobStore jobs;
    private final Account account;
    private final Scenarios scenarios;
    private final Tokens tokens;
    private final Coverage coverage = new Coverage();
    private final Journal journal;
    private final Operations operations;
    private final LastUse lastUse = new LastUse();

    World(
            String projectId,
            WorldClock clock,
            JobStore store,
            Account account,
            Journal journal,
            SwitchoverSettings switchover,
            Durations durations) {
        this.projectId = projectId;
        this.clock = clock;
        this.store = store;
        this.account = account;
        this.jobs = new BudgetedJobStore(store, account);
        this.scenarios = new Scenarios(account);
        this.tokens = new Tokens(account);
        this.journal = journal;
        this.operations = Operations.on(jobs, clock, switchover, durations);
    }

    public String projectId() {
        return projectId;
    }

    public WorldClock clock() {
        return clock;
    }

    public JobStore jobs() {
        return jobs;
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public Journal journal() {
        return journal;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** What the vendor's operations do here. */
    public Operations operations() {
        return operations;
    }

    LastUse lastUse() {
        return lastUse;
    }

    /** Fills it, with what it shares with others or with what is its own. */
    void fill(List<Job> newJobs, List<Running> newScenarios, boolean shared) {
        JobStore filled = shared ? store : jobs;
        newJobs.forEach(job -> filled.update(job.id(), found -> new Change<>(job, job)));
        if (shared) {
            scenarios.addShared(newScenarios);
        } else {
            newScenarios.forEach(scenarios::tryAdd);
        }
    }

    /**
     * Puts a job in, in place of the one with its id if there is one.
     *
     * @throws InvalidDocument where the families of parents and subtasks would not fit together
     */
    public synchronized void put(Job job) {
        JobDocument.checkParent("", job, id -> jobs.find(id).orElse(null));
        if (job.parentId() != null && !subtasks(job.id()).isEmpty()) {
            throw new InvalidDocument("parent_id", "'" + job.id() + "' has subtasks, so it cannot be one");
        }
        jobs.update(job.id(), found -> new Change<>(job, job));
    }

    /**
     * Removes a job, and with a parent its subtasks.
     *
     * @return whether there was such a job
     */
    public synchronized boolean remove(String jobId) {
        subtasks(jobId).forEach(subtask -> remove(subtask.id()));
        return jobs.update(jobId, found -> new Change<>(null, found != null));
    }

    private List<Job> subtasks(String parentId) {
        try (Stream<Job> subtasks = jobs.subtasks(parentId)) {
            return subtasks.toList();
        }
    }

    /** Sets the clock forward to what time alone will do next; where that is nothing, it stays. */
    public void forwardToNextEvent() {
        events(clock.instant(), WorldClock.END).stream()
                .findFirst()
                .ifPresent(next -> clock.forwardAtLeastTo(next.at()));
    }

    /** The whole world as a document, from which another one like it can be made. */
    public WorldDocument toDocument() {
        try (Stream<Job> all = jobs.all()) {
            return WorldDocument.of(clock, all.toList(), scenarios.all());
        }
    }

    /** Lets go of what is held outside of this world. */
    void close() {
        journal.close();
        account.close();
    }

    /** Issues a token for this project that lasts so long on its clock. */
    public Token issueToken(Access access, Duration lifetime) {
        return issueToken(access, lifetime, Holder.tester(projectId));
    }

    /** Issues a token for this project to a holder; it lasts so long on its clock. */
    public Token issueToken(Access access, Duration lifetime, Holder holder) {
        Instant now = clock.instant();
        return tokens.issue(projectId, access, now, now.plus(lifetime), holder);
    }

    /** Ends a token of this project now. */
    public void revoke(Token token) {
        tokens.revoke(token.value(), clock.instant());
    }

    /** What time alone has done, or will do, to any job between two instants, in order. */
    public List<JobEvent> events(Instant after, Instant upTo) {
        try (Stream<Job> all = jobs.all()) {
            return all.flatMap(job -> job.eventsAfter(after).stream())
                    .filter(event -> !event.at().isAfter(upTo))
                    .sorted()
                    .toList();
        }
    }
}
