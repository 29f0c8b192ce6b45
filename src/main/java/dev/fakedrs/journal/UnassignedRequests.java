package dev.fakedrs.journal;

import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The calls of projects that have no project, so that the first call of a project can be asked about, too. They make no project,
 * so anybody can send them: they have a small place of their own, which the latest ones share.
 */
@Component
public final class UnassignedRequests {

    private static final int MAX_PROJECTS = 200;
    private static final int MAX_PER_PROJECT = 20;
    private static final DataSize ROOM = DataSize.ofMegabytes(2);

    private final JournalBudget budget;

    /** The least recently used first. Guarded by this. */
    private final Map<String, RequestJournal> journals = new LinkedHashMap<>(16, 0.75f, true);

    UnassignedRequests(FakeDrsProperties settings) {
        this.budget = new JournalBudget(new Journal(Math.min(settings.journal().entries(), MAX_PER_PROJECT), ROOM));
    }

    /** The journal for calls of a project id that is not in use. */
    public synchronized RequestJournal of(String projectId) {
        RequestJournal journal = journals.computeIfAbsent(projectId, id -> budget.open());
        if (journals.size() > MAX_PROJECTS) {
            forget(journals.keySet().iterator().next());
        }
        return journal;
    }

    /** The latest calls of a project id that is not in use, if there are any. */
    public synchronized Optional<RequestJournal> find(String projectId) {
        return Optional.ofNullable(journals.get(projectId)).filter(journal -> !journal.isEmpty());
    }

    /** Moves the calls of a project into its project's journal. */
    public synchronized void moveTo(RequestJournal journal, String projectId) {
        find(projectId).ifPresent(unassigned -> unassigned.copyTo(journal));
        forget(projectId);
    }

    /** Forgets the calls of a project. */
    public synchronized void forget(String projectId) {
        RequestJournal journal = journals.remove(projectId);
        if (journal != null) {
            journal.close();
        }
    }

    /** Forgets all calls. */
    public synchronized void forgetAll() {
        journals.values().forEach(RequestJournal::close);
        journals.clear();
    }
}
