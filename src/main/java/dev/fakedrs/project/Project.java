package dev.fakedrs.project;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.clock.VirtualClock.Mode;
import dev.fakedrs.contract.Access;
import dev.fakedrs.coverage.ContractCoverage;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobEvent;
import dev.fakedrs.job.store.JobStore;
import dev.fakedrs.journal.RequestJournal;
import dev.fakedrs.memory.MemoryBudget.Account;
import dev.fakedrs.project.snapshot.JobSnapshot;
import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.token.Principal;
import dev.fakedrs.project.token.Token;
import dev.fakedrs.project.token.TokenStore;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ScenarioRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All data of one project. Nothing is stored elsewhere, so removing the project removes all of it. */
public final class Project {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final String projectId;
    private final VirtualClock clock;
    private final JobStore store;
    private final JobStore jobs;
    private final Account account;
    private final ScenarioRepository scenarios;
    private final TokenStore tokens;
    private final ContractCoverage coverage = new ContractCoverage();
    private final RequestJournal journal;
    private final LastUse lastUse = new LastUse();

    Project(String projectId, VirtualClock clock, JobStore store, Account account, RequestJournal journal) {
        this.projectId = projectId;
        this.clock = clock;
        this.store = store;
        this.account = account;
        this.jobs = new BudgetedJobStore(store, account);
        this.scenarios = new ScenarioRepository(account);
        this.tokens = new TokenStore(account);
        this.journal = journal;
    }

    /** Tells whether a text is a valid project id. */
    public static boolean isId(String projectId) {
        return ID.matcher(projectId).matches();
    }

    public String projectId() {
        return projectId;
    }

    public VirtualClock clock() {
        return clock;
    }

    public JobStore jobs() {
        return jobs;
    }

    public ScenarioRepository scenarios() {
        return scenarios;
    }

    public RequestJournal journal() {
        return journal;
    }

    public ContractCoverage coverage() {
        return coverage;
    }

    public TokenStore tokens() {
        return tokens;
    }

    /** Returns when the project was last used, in real time, or null if it is only being created. */
    public @Nullable Instant lastUsedAt() {
        long at = lastUse.at();
        return at < 0 || at == Long.MAX_VALUE ? null : Instant.ofEpochMilli(at);
    }

    LastUse lastUse() {
        return lastUse;
    }

    /** Fills a new project with jobs and scenarios, which it owns or shares with other projects. */
    void fill(List<Job> newJobs, List<ActiveScenario> newScenarios, boolean shared) {
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
     * Adds a job, or replaces the job with the same id.
     *
     * @throws InvalidSnapshotException if the job does not fit its parent or its subtasks
     */
    public void put(Job job) {
        jobs.inTransaction(transaction -> {
            long siblings = job.parentId() == null
                    ? 0
                    : transaction.subtasks(job.parentId()).stream()
                            .filter(other -> !other.id().equals(job.id()))
                            .count();
            JobSnapshot.checkParent("", job, id -> transaction.find(id).orElse(null), (int) siblings);
            if (job.parentId() != null && !transaction.subtasks(job.id()).isEmpty()) {
                throw new InvalidSnapshotException("parent_id", "'" + job.id() + "' has subtasks, so it cannot be one");
            }
            transaction.put(job);
            return job;
        });
    }

    /**
     * Removes a job and its subtasks.
     *
     * @return whether the job existed
     */
    public boolean remove(String jobId) {
        return jobs.inTransaction(transaction -> {
            transaction.subtasks(jobId).forEach(subtask -> transaction.remove(subtask.id()));
            return transaction.remove(jobId);
        });
    }

    /** Moves the clock forward to the next event, or leaves it if there is none. */
    public void forwardToNextEvent() {
        events(clock.instant(), VirtualClock.END).stream()
                .findFirst()
                .ifPresent(next -> clock.forwardAtLeastTo(next.at()));
    }

    /** Moves a clock in mode ON_POLL to the next event of a job, if there is one. */
    public void notePollOf(Job job) {
        if (clock.mode() == Mode.ON_POLL) {
            job.eventsAfter(clock.instant()).stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(next -> clock.forwardAtLeastTo(next.at()));
        }
    }

    /** Returns a snapshot of the whole project, from which a copy can be created. */
    public ProjectSnapshot toDocument() {
        return ProjectSnapshot.of(clock, jobs.all(), scenarios.all());
    }

    /** Releases the memory of the project and its journal. */
    void close() {
        journal.close();
        account.close();
    }

    /** Issues a token with this lifetime on the project's clock. */
    public Token issueToken(Access access, Duration lifetime) {
        return issueToken(access, lifetime, Principal.tester(projectId));
    }

    /** Issues a token to a holder, with this lifetime on the project's clock. */
    public Token issueToken(Access access, Duration lifetime, Principal holder) {
        Instant now = clock.instant();
        return tokens.issue(projectId, access, now, now.plus(lifetime), holder);
    }

    /** Revokes a token at the current time. */
    public void revoke(Token token) {
        tokens.revoke(token.value(), clock.instant());
    }

    /** Returns the events of all jobs after one instant and up to another, in order. */
    public List<JobEvent> events(Instant after, Instant upTo) {
        return jobs.all().stream()
                .flatMap(job -> job.eventsAfter(after).stream())
                .filter(event -> !event.at().isAfter(upTo))
                .sorted()
                .toList();
    }
}
