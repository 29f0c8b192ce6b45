package dev.fakedrs.testing.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;

/** What the report of a project holds against its calls at one time. A report is never emptied, so two are compared. */
public final class Findings {

    private final Map<String, JSONObject> byKey = new HashMap<>();

    private Findings() {}

    /** Reads them; a project that nobody has called has none. */
    public static Findings of(AdminApi api, String projectId) {
        Findings findings = new Findings();
        api.find(AdminApi.path("/__admin/projects", projectId) + "/report")
                .map(report -> report.getJSONArray("findings"))
                .orElseGet(JSONArray::new)
                .forEach(finding -> findings.byKey.put(key((JSONObject) finding), (JSONObject) finding));
        return findings;
    }

    /** Describes those of certain kinds that have come since, a line each. */
    public List<String> since(Findings before, Set<String> kinds) {
        List<String> lines = new ArrayList<>();
        byKey.forEach((key, finding) -> {
            JSONObject known = before.byKey.get(key);
            int count = finding.getInt("count") - (known == null ? 0 : known.getInt("count"));
            if (count > 0 && kinds.contains(finding.getString("kind"))) {
                lines.add(finding.getString("kind") + " " + finding.getString("id") + " in "
                        + finding.getString("operation") + ", " + count + " times, such as: "
                        + finding.getString("example") + " " + finding.getString("remedy"));
            }
        });
        return lines;
    }

    /** Describes the scenarios of a project that were never applied, but for random ones and those of the seed file. */
    public static List<String> unusedScenarios(AdminApi api, String projectId) {
        Set<String> unused = new HashSet<>();
        for (Object scenario : api.verdict("unused_scenario").getJSONArray("unused_scenarios")) {
            unused.add(((JSONObject) scenario).getString("project_id") + "/" + ((JSONObject) scenario).getString("id"));
        }
        List<String> lines = new ArrayList<>();
        api.find(AdminApi.path("/__admin/projects", projectId) + "/scenarios")
                .map(list -> list.getJSONArray("scenarios"))
                .orElseGet(JSONArray::new)
                .forEach(one -> {
                    JSONObject scenario = (JSONObject) one;
                    if (unused.contains(projectId + "/" + scenario.getString("id")) && !scenario.has("chance")) {
                        lines.add("unused scenario " + scenario.optString("name") + ": when " + scenario.get("when")
                                + " then " + scenario.get("then"));
                    }
                });
        return lines;
    }

    private static String key(JSONObject finding) {
        return finding.getString("kind") + " " + finding.getString("operation") + " " + finding.getString("id");
    }
}
