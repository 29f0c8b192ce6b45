package dev.fakedrs.testing;

import dev.fakedrs.testing.http.AdminApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.json.JSONObject;

/** Compares the calls that a project has received with those that a test expects. */
final class Verification {

    private static final int MAX_CALLS = 1000;
    private static final int SHOWN_CALLS = 10;

    private final AdminApi api;
    private final String projectId;

    Verification(AdminApi api, String projectId) {
        this.api = api;
        this.projectId = projectId;
    }

    /** Returns the calls that fit, the oldest first; of many, the latest 1,000. */
    List<RecordedCall> calls(Call filter) {
        return recorded(journal(filter, MAX_CALLS));
    }

    void verify(Call filter, CallCount expected) {
        JSONObject journal = journal(filter, 0);
        int count = journal.getInt("total");
        if (!expected.includes(count)) {
            throw failure("Expected " + expected + ", but there were " + count + ": " + filter, filter);
        }
        int dropped = journal.getInt("dropped");
        if (dropped > 0 && expected.max() < Integer.MAX_VALUE) {
            throw failure(
                    "The journal had no room for " + dropped
                            + " calls, so nobody knows whether there were no more than " + expected.max() + ": "
                            + filter,
                    filter);
        }
    }

    void verifyInOrder(List<Call> filters) {
        RecordedCall previous = null;
        for (Call filter : filters) {
            List<RecordedCall> found = calls(previous == null ? filter : filter.after(previous));
            if (found.isEmpty()) {
                String when = previous == null ? "" : ", after " + previous;
                throw failure("Expected a call" + when + ": " + filter, Call.any());
            }
            previous = found.get(0);
        }
    }

    /** Returns the latest calls, a line each. */
    String latestCalls(Call filter) {
        List<RecordedCall> latest = recorded(journal(filter, SHOWN_CALLS));
        return latest.stream().map(call -> "  " + call).collect(Collectors.joining("\n"));
    }

    private AssertionError failure(String what, Call filter) {
        Call near = journal(filter.ofSameOperation(), 0).getInt("total") > 0 ? filter.ofSameOperation() : Call.any();
        String calls = latestCalls(near);
        return new AssertionError(what + "\nProject " + projectId + " has received"
                + (calls.isEmpty() ? " no call at all." : " (" + near + ", the latest last):\n" + calls));
    }

    private JSONObject journal(Call filter, int limit) {
        return api.find(AdminApi.path("/__admin/projects", projectId) + "/requests?limit=" + limit + "&"
                        + filter.query())
                .orElseGet(() -> new JSONObject("{\"total\":0,\"dropped\":0,\"requests\":[]}"));
    }

    private static List<RecordedCall> recorded(JSONObject journal) {
        List<RecordedCall> newestFirst = StreamSupport.stream(
                        journal.getJSONArray("requests").spliterator(), false)
                .map(entry -> RecordedCall.of((JSONObject) entry))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }
}
