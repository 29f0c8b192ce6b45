package dev.fakedrs.journal;

import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The calls with project ids that do not exist, so that a test can also read the journal of a rejected first call. Such calls
 * create no project, so anybody can send them: their journals share a small budget.
 */
@Component
public final class UnassignedRequests {

    private static final int MAX_PROJECTS = 200;
    private static final int MAX_PER_PROJECT = 20;
    private static final DataSize ROOM = DataSize.ofMegabytes(2);

    private final JournalBudget budget;

    /** The journals, the least recently used first. Guarded by this object's lock. */
    private final Map<String, RequestJournal> journals = new LinkedHashMap<>(16, 0.75f, true);

    UnassignedRequests(FakeDrsProperties settings) {
        this.budget = new JournalBudget(new Journal(Math.min(settings.journal().entries(), MAX_PER_PROJECT), ROOM));
    }

    /** Returns the journal for a project id that does not exist. */
    public synchronized RequestJournal of(String projectId) {
        RequestJournal journal = journals.computeIfAbsent(projectId, id -> budget.open());
        if (journals.size() > MAX_PROJECTS) {
            forget(journals.keySet().iterator().next());
        }
        return journal;
    }

    /** Returns the journal for a project id that does not exist, if it has entries. */
    public synchronized Optional<RequestJournal> find(String projectId) {
        return Optional.ofNullable(journals.get(projectId)).filter(journal -> !journal.isEmpty());
    }

    /** Moves the calls with a project id into the journal of the new project. */
    public synchronized void moveTo(RequestJournal journal, String projectId) {
        find(projectId).ifPresent(unassigned -> unassigned.copyTo(journal));
        forget(projectId);
    }

    /** Removes the calls with a project id. */
    public synchronized void forget(String projectId) {
        RequestJournal journal = journals.remove(projectId);
        if (journal != null) {
            journal.close();
        }
    }

    /** Removes all calls. */
    public synchronized void forgetAll() {
        journals.values().forEach(RequestJournal::close);
        journals.clear();
    }
}
