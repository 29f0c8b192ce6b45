// A test in another language: prepares a job, lets a client switch it over, moves the clock, and looks at what happened.
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { paths } from './build/admin.js';

const baseUrl = process.env.DRS_URL ?? 'http://localhost:8147';
const drs = createClient<paths>({ baseUrl });
const job = { params: { path: { project_id: 'typescript', job_id: 'orders' } } };
const project = { params: { path: { project_id: 'typescript' } } };

await drs.PUT('/__admin/projects/{project_id}/jobs/{job_id}', { ...job, body: {} });
await drs.PUT('/__admin/projects/{project_id}/clock', { ...project, body: { mode: 'frozen' } });

const answer = await fetch(`${baseUrl}/v3/typescript/jobs/orders/switch-vip`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Auth-Token': 'any' },
  body: JSON.stringify({ mode: 'target' }),
});
assert.equal(answer.status, 202);

const advanced = await drs.POST('/__admin/projects/{project_id}/clock/advance', { ...project, body: { to: 'next_event' } });
assert.equal(advanced.data?.events[0].event, 'SWITCH_VIP_COMPLETE');

const after = await drs.GET('/__admin/projects/{project_id}/jobs/{job_id}', job);
assert.equal(after.data?.virtual_ips.target.active, 'standby');

const calls = await drs.GET('/__admin/projects/{project_id}/requests', {
  params: { ...project.params, query: { operation: 'SwitchVip', effect: 'switchover_started' } },
});
assert.equal(calls.data?.total, 1);
console.log(`${calls.data.total} switchover began and ended.`);
