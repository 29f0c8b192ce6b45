package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.coverage.Coverage;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobEvent;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.journal.Journal;
import dev.fakedrs.memory.MemoryBudget.Account;
import dev.fakedrs.scenario.Running;
import dev.fakedrs.scenario.Scenarios;
import dev.fakedrs.world.Token.Access;
import dev.fakedrs.world.document.InvalidDocument;
import dev.fakedrs.world.document.JobDocument;
import dev.fakedrs.world.document.WorldDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    private final LastUse lastUse = new LastUse();

    World(String projectId, WorldClock clock, JobStore store, Account account, Journal journal) {
        this.projectId = projectId;
        this.clock = clock;
        this.store = store;
        this.account = account;
        this.jobs = new BudgetedJobStore(store, account);
        this.scenarios = new Scenarios(account);
        this.tokens = new Tokens(account);
        this.journal = journal;
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

    LastUse lastUse() {
        return lastUse;
    }

    /** Fills it, with what it shares with others or with what is its own. */
    void fill(List<Job> newJobs, List<Running> newScenarios, boolean shared) {
        JobStore filled = shared ? store : jobs;
        filled.inTransaction(transaction -> {
            newJobs.forEach(transaction::put);
            return newJobs;
        });
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
    public void put(Job job) {
        jobs.inTransaction(transaction -> {
            JobDocument.checkParent("", job, id -> transaction.find(id).orElse(null));
            if (job.parentId() != null && !transaction.subtasks(job.id()).isEmpty()) {
                throw new InvalidDocument("parent_id", "'" + job.id() + "' has subtasks, so it cannot be one");
            }
            transaction.put(job);
            return job;
        });
    }

    /**
     * Removes a job, and with a parent its subtasks.
     *
     * @return whether there was such a job
     */
    public boolean remove(String jobId) {
        return jobs.inTransaction(transaction -> {
            transaction.subtasks(jobId).forEach(subtask -> transaction.remove(subtask.id()));
            return transaction.remove(jobId);
        });
    }

    /** Sets the clock forward to what time alone will do next; where that is nothing, it stays. */
    public void forwardToNextEvent() {
        events(clock.instant(), WorldClock.END).stream()
                .findFirst()
                .ifPresent(next -> clock.forwardAtLeastTo(next.at()));
    }

    /** The whole world as a document, from which another one like it can be made. */
    public WorldDocument toDocument() {
        return WorldDocument.of(clock, jobs.all(), scenarios.all());
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
        return jobs.all().stream()
                .flatMap(job -> job.eventsAfter(after).stream())
                .filter(event -> !event.at().isAfter(upTo))
                .sorted()
                .toList();
    }
}
