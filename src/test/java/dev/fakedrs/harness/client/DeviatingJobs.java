package dev.fakedrs.harness.client;

import dev.fakedrs.harness.Project;

/** The jobs that {@link DeviatingCall}s name. */
public final class DeviatingJobs {

    private static final String ENDPOINTS = "'endpoints':{'source':{'ip':'10.0.0.1'},'target':{'ip':'10.0.0.2'}}";
    private static final String BOTH = "'source':true,'target':true";
    private static final String READY = BOTH + ",'modified':true";
    private static final String RECOVERY = "'db_use_type':'cloudDataGuard','engine_type':'cloudDataGuard-mysql'";

    private DeviatingJobs() {}

    /** Stops the project's clock, and puts the jobs as they are before a call. */
    public static void putInto(Project project) {
        project.freeze();
        put(project, "self", "'job_direction':'non-dbs','status':'INCRE_TRANSFER_STARTED'", READY);
        put(project, "up", "'job_direction':'up'", READY);
        put(project, "mongo", "'db_use_type':'migration','engine_type':'mongodb','job_direction':'up'", READY);
        put(project, "comparing", RECOVERY + ",'job_direction':'up','status':'INCRE_TRANSFER_STARTED'", READY);
        put(project, "paused", "'status':'PAUSING'", READY);
        put(project, "tested", "'job_direction':'up'", BOTH);
        put(project, "half", "'job_direction':'up'", "'source':true,'target':false,'modified':false");
        put(project, "fresh", "'job_direction':'up'", "");
        put(project, "checked", "'job_direction':'up'", checkUntil("2020"));
        put(project, "checking", "'job_direction':'up'", checkUntil("2220"));
    }

    private static void put(Project project, String id, String fields, String checks) {
        String status = fields.contains("status") ? "" : "'status':'CONFIGURATION',";
        String set = ",'configuration':{'checks':{" + checks + "}," + ENDPOINTS + "}";
        project.put(id, ("{'name':'" + id + "'," + status + fields + set + "}").replace('\'', '"'));
    }

    private static String checkUntil(String year) {
        return READY + ",'precheck':{'started_at':'2020-01-01T00:00:00Z','ends_at':'" + year
                + "-01-01T00:00:00Z','source_reachable':true,'target_reachable':true}";
    }
}
