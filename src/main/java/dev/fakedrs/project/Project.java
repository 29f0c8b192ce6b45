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

/** Everything that belongs to one project. Nothing of it is kept elsewhere, so who forgets the project forgets it all. */
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

    /** Whether an id can be a project's. */
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

    LastUse lastUse() {
        return lastUse;
    }

    /** Fills it, with what it shares with others or with what is its own. */
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
     * Puts a job in, in place of the one with its id if there is one.
     *
     * @throws InvalidSnapshotException where the families of parents and subtasks would not fit together
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
        events(clock.instant(), VirtualClock.END).stream()
                .findFirst()
                .ifPresent(next -> clock.forwardAtLeastTo(next.at()));
    }

    /** Sets a clock that polls move to the next event of a job; where that is nothing, it stays. */
    public void notePollOf(Job job) {
        if (clock.mode() == Mode.ON_POLL) {
            job.eventsAfter(clock.instant()).stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(next -> clock.forwardAtLeastTo(next.at()));
        }
    }

    /** The whole project as a document, from which another one like it can be made. */
    public ProjectSnapshot toDocument() {
        return ProjectSnapshot.of(clock, jobs.all(), scenarios.all());
    }

    /** Lets go of what is held outside of this project. */
    void close() {
        journal.close();
        account.close();
    }

    /** Issues a token for this project that lasts so long on its clock. */
    public Token issueToken(Access access, Duration lifetime) {
        return issueToken(access, lifetime, Principal.tester(projectId));
    }

    /** Issues a token for this project to a holder; it lasts so long on its clock. */
    public Token issueToken(Access access, Duration lifetime, Principal holder) {
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
