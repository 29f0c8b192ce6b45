// The calls of the DRS API that the buttons make, and how other programs make the same calls.

const PASSWORD = 'Example_pw_1';
const SUBNET = '2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3';

const endpointOf = (ip) => ({ db_type: 'mysql', ip, db_port: 3306, db_user: 'root', db_password: PASSWORD });

/** The creation of a synchronization between self-built databases. */
export function creation(project, name, crossAz) {
  const job = {
    name, db_use_type: 'sync', engine_type: 'mysql', job_direction: 'non-dbs', net_type: 'vpn', node_type: 'high',
    task_type: 'FULL_INCR_TRANS', customize_sutnet_id: SUBNET,
    source_endpoint: endpointOf('10.0.0.1'), target_endpoint: endpointOf('10.0.0.2'),
    ...(crossAz ? { master_az: 'eu-de-01', slave_az: 'eu-de-02' } : {}),
  };
  return { method: 'POST', path: `/v3/${project}/jobs/batch-creation`, body: { jobs: [job] } };
}

const batch = (method, path, item) => (project, job) => ({
  method, path: `/v3/${project}/jobs/${path}`, body: { jobs: [{ job_id: job.id, ...item }] },
});

/** The endpoint that a job has, or a made-up one, with the password that the page gave it. */
function endpointFor(job, end) {
  return { ...endpointOf(end === 'source' ? '10.0.0.1' : '10.0.0.2'), ...job.configuration?.endpoints?.[end] };
}

function connectionTest(job, end) {
  const { db_type, ip, db_port, db_user, db_password } = endpointFor(job, end);
  return { id: job.id, end_point_type: end === 'source' ? 'so' : 'ta', net_type: job.net_type, db_type, ip, db_port, db_user, db_password };
}

const switchVip = (project, job, mode) => ({ method: 'POST', path: `/v3/${project}/jobs/${job.id}/switch-vip`, body: { mode } });

const CALLS = {
  BatchValidateConnections: (project, job) => ({
    method: 'POST', path: `/v3/${project}/jobs/batch-connection`,
    body: { jobs: ['source', 'target'].map((end) => connectionTest(job, end)) },
  }),
  BatchUpdateJob: (project, job) => batch('PUT', 'batch-modification', {
    node_type: 'high', engine_type: job.engine_type, net_type: job.net_type, store_db_info: true, replace_definer: true,
    source_endpoint: endpointFor(job, 'source'), target_endpoint: endpointFor(job, 'target'),
  })(project, job),
  BatchCheckJobs: batch('POST', 'batch-precheck', { precheck_mode: 'forStartJob' }),
  BatchCheckResults: (project, job) => ({ method: 'POST', path: `/v3/${project}/jobs/batch-precheck-result`, body: { jobs: [job.id] } }),
  BatchStartJobs: batch('POST', 'batch-starting', {}),
  BatchStopJobs: batch('POST', 'batch-pause-task', { pause_mode: 'all' }),
  BatchRestoreTask: batch('POST', 'batch-retry-task', { is_sync_re_edit: true }),
  SwitchVip: switchVip,
  BatchDeleteJobs: (project, job, variant) => batch('DELETE', 'batch-jobs', { delete_type: variant })(project, job),
};

/** The order in which a job's life goes. */
export const ORDER = Object.keys(CALLS);

/** The call of an operation for a job. */
export function callOf(operation, variant, project, job) {
  return CALLS[operation](project, job, variant);
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function urlOf(call) {
  return new URL(`..${call.path}`, document.baseURI).href;
}

/** The call as a command of a shell. */
export function asCurl(call) {
  const lines = [`curl -i -X ${call.method} ${quoted(urlOf(call))}`, '-H "X-Auth-Token: ${TOKEN:-any}"'];
  if (call.body !== undefined) {
    lines.push(`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(call.body))}`);
  }
  return lines.join(' \\\n  ');
}

/** The call in Java, with the client of the JDK. */
export function asJava(call) {
  const body = call.body === undefined
    ? 'HttpRequest.BodyPublishers.noBody()'
    : `HttpRequest.BodyPublishers.ofString(${JSON.stringify(JSON.stringify(call.body))})`;
  return `HttpRequest request = HttpRequest.newBuilder(URI.create(${JSON.stringify(urlOf(call))}))
        .header("Content-Type", "application/json")
        .header("X-Auth-Token", System.getenv().getOrDefault("TOKEN", "any"))
        .method("${call.method}", ${body})
        .build();
HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
System.out.println(response.statusCode() + " " + response.body());`;
}
