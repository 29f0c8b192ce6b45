// The jobs of a project.
import { admin, pathOf } from '../core/api.js';
import { span } from '../core/format.js';
import { html, useMemo, useState } from '../core/html.js';
import { useEvents, useNow } from '../core/live.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';
import { WindowedTable } from '../core/window.js';
import { CreateButton } from '../job/create.js';
import { Pill } from '../job/pill.js';
import { eventsAhead, partOf, progressOf, statusAt, switchoverAt, toneOf } from '../job/state.js';

const PAGE = 2000;
const PAUSE = 2000;
/** So many changed jobs are read one by one. */
const FEW = 20;
const ROW_HEIGHT = 56;
const TONES = ['busy', 'good', 'wait', 'bad', 'done'];

/** Reads all jobs, page by page. */
async function readJobs(project) {
  const jobs = [];
  for (;;) {
    const page = await admin('GET', `${pathOf(project, 'jobs')}?limit=${PAGE}&offset=${jobs.length}`);
    jobs.push(...page.jobs);
    if (page.jobs.length === 0 || jobs.length >= page.total) {
      return jobs;
    }
  }
}

/** Reads some jobs; those that are gone are left out. */
async function readSome(project, ids) {
  const answers = await Promise.allSettled(ids.map((id) => admin('GET', pathOf(project, 'jobs', id))));
  return answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
}

/** The jobs with some of them read anew: in their places, and new ones at the end. */
function replaced(jobs, ids, fresh) {
  const byId = new Map(fresh.map((job) => [job.id, job]));
  const kept = jobs.filter((job) => byId.has(job.id) || !ids.includes(job.id)).map((job) => byId.get(job.id) ?? job);
  const known = new Set(jobs.map((job) => job.id));
  return [...kept, ...fresh.filter((job) => !known.has(job.id))];
}

/** Puts subtasks behind their parents. */
function nested(jobs) {
  const children = Map.groupBy(jobs.filter((job) => job.parent_id), (job) => job.parent_id);
  return jobs.filter((job) => !job.parent_id).flatMap((job) => [job, ...(children.get(job.id) || [])]);
}

/** The table of jobs, with search and filter. */
export function JobsView({ project }) {
  const t = useTexts();
  const now = useNow(500);
  const { value, error, reload, change } = useLoaded(() => readJobs(project), [project], PAUSE);
  const [search, setSearch] = useState('');
  const [tone, setTone] = useState('');
  // What time does to a job is in its document already.
  useEvents(async (type, data) => {
    if (type === 'resync' || (type === 'jobs' && data.changed.length > FEW)) {
      reload();
    } else if (type === 'jobs' && data.changed.length > 0) {
      const fresh = await readSome(project, data.changed);
      change((jobs) => jobs && replaced(jobs, data.changed, fresh));
    }
  }, [project, reload, change]);
  const all = useMemo(() => nested(value || []), [value]);
  const textOf = useMemo(() => new Map(all.map((job) => [job, `${job.name} ${job.id} ${job.description}`.toLowerCase()])), [all]);
  const wanted = search.trim().toLowerCase();
  const found = all.filter((job) =>
    (wanted === '' || textOf.get(job).includes(wanted))
    && (tone === '' || toneOf(job.deleted ? 'DELETED' : statusAt(job, now)) === tone));
  if (!value) {
    return html`<h1>${t('jobs')}</h1><${Loading} error=${error} />`;
  }
  const head = html`<tr>
    <th>${t('job.name')}</th><th class="wide">${t('job.kind')}</th><th>${t('job.status')}</th>
    <th class="number wide">${t('job.progress')}</th><th class="next">${t('job.next')}</th></tr>`;
  return html`
    <div class="heading"><h1>${t('jobs')} <span class="count">${all.length}</span></h1>
      <${CreateButton} project=${project} done=${reload} /></div>
    <div class="filters">
      <label class="grow">${t('search')} <input type="search" value=${search} placeholder=${t('job.search')} onInput=${(event) => setSearch(event.target.value)} /></label>
      <label>${t('job.status')} <select value=${tone} onChange=${(event) => setTone(event.target.value)}>
        <option value="">${t('all')}</option>
        ${TONES.map((one) => html`<option value=${one}>${t(`tone.${one}`)}</option>`)}
      </select></label>
    </div>
    ${found.length === 0
      ? html`<p class="notice">${t('jobs.none')}</p>`
      : html`<${WindowedTable} label=${t('jobs')} head=${head} rows=${found} rowHeight=${ROW_HEIGHT}
          drawRow=${(job, index) => html`<${JobRow} key=${job.id} project=${project} job=${job} index=${index} now=${now} />`} />`}
    <p class="hint" role="status">${t('jobs.found', { count: found.length, total: all.length })}</p>`;
}

function JobRow({ project, job, index, now }) {
  const t = useTexts();
  const switching = switchoverAt(job, now);
  const progress = progressOf(job, now);
  const next = job.deleted ? null : eventsAhead(job, now)[0];
  return html`
    <tr class=${job.parent_id ? 'child' : ''} aria-rowindex=${index + 2}>
      <th scope="row"><a href=${linkTo(project, 'jobs', job.id)}>${job.name}</a><span class="sub">${job.id}</span></th>
      <td class="wide">${t(`kind.${job.db_use_type}`)}<span class="sub">${job.engine_type} · ${job.job_direction}</span></td>
      <td><${Pill} status=${job.deleted ? 'DELETED' : statusAt(job, now)} />${switching?.running && html` <${Pill} status="SWITCH_VIP_START" />`}</td>
      <td class="number wide">${progress === null ? '–' : `${Math.floor(progress)} %`}</td>
      <td class="next">${next
        ? html`<span>${t.constant(next.event)}</span> <b>${t('in', { span: span(next.at - now) })}</b><progress max="1" value=${partOf(next, now)} aria-label=${t('job.next')}></progress>`
        : html`<span class="sub">${t('nothing.ahead')}</span>`}</td>
    </tr>`;
}
