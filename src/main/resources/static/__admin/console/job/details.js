// How a job is set up, and its switchovers so far.
import { dateTime } from '../core/format.js';
import { html } from '../core/html.js';
import { useTexts } from '../core/text.js';
import { Pill } from './pill.js';
import { switchoverAt, switchoversOf } from './state.js';

const FIELDS = ['id', 'db_use_type', 'engine_type', 'job_direction', 'net_type', 'task_type', 'parent_id', 'role', 'create_time'];

/** The job's fields, in the vendor's words. */
export function Configuration({ job }) {
  const t = useTexts();
  return html`
    <section class="card" aria-labelledby="configuration-title">
      <h2 id="configuration-title">${t('configuration')}</h2>
      <dl class="fields">${FIELDS.filter((field) => job[field] !== undefined).map((field) => html`
        <div key=${field}><dt>${field}</dt><dd>${String(job[field])}</dd></div>`)}</dl>
      ${job.configuration && html`<details><summary>${t('configuration.all')}</summary><pre tabindex="0">${JSON.stringify(job.configuration, null, 2)}</pre></details>`}
    </section>`;
}

/** The switchovers, the newest first. */
export function History({ job, now }) {
  const t = useTexts();
  const all = switchoversOf(job).reverse();
  return html`
    <section class="card" aria-labelledby="history-title">
      <h2 id="history-title">${t('history')} <span class="count">${job.switchover_count}</span></h2>
      ${all.length === 0
        ? html`<p class="hint">${t('switchover.never')}</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-label=${t('history')}><table>
            <thead><tr><th>${t('history.side')}</th><th>${t('job.status')}</th><th>${t('history.began')}</th><th>${t('history.ends')}</th><th>${t('history.code')}</th></tr></thead>
            <tbody>${all.map((one) => html`<tr key=${one.started_at}>
              <td>${t(`side.${one.mode}`)}</td><td><${Pill} status=${switchoverAt({ switchover: one }, now).status} /></td>
              <td>${dateTime(Date.parse(one.started_at))}</td><td>${dateTime(Date.parse(one.ends_at))}</td><td>${one.error_code || '–'}</td></tr>`)}</tbody>
          </table></div>`}
    </section>`;
}
