// The calls of a project while they come in.
import { admin, pathOf } from '../core/api.js';
import { timeOfDay } from '../core/format.js';
import { html, useEffect, useRef, useState } from '../core/html.js';
import { useEvents } from '../core/live.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';
import { CallDetail } from './calldetail.js';
import { fits, NO_FILTER, queryOf, summaryOf } from './callfilter.js';

const SHOWN = 200;
const MOST = 1000;

/** The list of calls, the newest first, with filters; and one of them in full. */
export function CallsView({ project, item }) {
  const t = useTexts();
  const path = pathOf(project, 'requests');
  const [filter, setFilter] = useState(NO_FILTER);
  const [paused, setPaused] = useState(false);
  const [calls, setCalls] = useState([]);
  const [counts, setCounts] = useState({ leftOut: 0, waiting: 0 });
  // A part of a job's id is looked for here, in all that the journal can give at once.
  const query = queryOf(filter, filter.job === '' ? SHOWN : MOST).toString();
  const { value, error, reload } = useLoaded(() => admin('GET', `${path}?${query}`), [path, query]);
  useEffect(() => {
    setCalls((value?.requests || []).map(summaryOf));
    setCounts({ leftOut: 0, waiting: 0 });
  }, [value]);
  useEvents((type, data) => {
    if (type === 'resync') {
      reload();
    } else if (type === 'calls' && paused) {
      setCounts((before) => ({ ...before, waiting: before.waiting + data.calls.length + data.left_out }));
    } else if (type === 'calls') {
      setCounts((before) => ({ ...before, leftOut: before.leftOut + data.left_out }));
      setCalls((before) => withNew(before, data.calls.filter((call) => fits(filter, call))));
    }
  }, [paused, filter, reload]);
  const goOn = () => {
    setPaused(!paused);
    if (paused) {
      reload();
    }
  };
  const clear = async () => {
    await admin('DELETE', path);
    reload();
  };
  const shown = calls.filter((call) => fits(filter, call)).slice(0, SHOWN);
  return html`
    <div class="heading"><h1>${t('calls')}</h1>
      <span class="buttons">
        <button aria-pressed=${paused} onClick=${goOn}>${paused ? t('calls.goon', { count: counts.waiting }) : t('calls.pause')}</button>
        <button class="danger" onClick=${clear}>${t('calls.clear')}</button>
      </span></div>
    <${Filters} filter=${filter} setFilter=${setFilter} calls=${calls} />
    ${item && html`<${CallDetail} key=${item} project=${project} requestId=${item} />`}
    ${error && html`<${Loading} error=${error} />`}
    ${shown.length === 0 ? html`<p class="notice">${t('calls.none')}</p>` : html`<${CallTable} project=${project} calls=${shown} selected=${item} />`}
    <p class="hint" role="status">${t('calls.shown', { count: shown.length, total: value?.total ?? 0 })}
      ${counts.leftOut > 0 && ` ${t('calls.leftout', { count: counts.leftOut })}`}
      ${value?.dropped > 0 && ` ${t('calls.dropped', { count: value.dropped })}`}</p>`;
}

/** The newest calls in front of those that are there; a call that is there already is not added again. */
function withNew(before, fresh) {
  const known = new Set(before.slice(0, SHOWN).map((call) => call.request_id));
  return [...fresh.filter((call) => !known.has(call.request_id)), ...before].slice(0, SHOWN);
}

function Filters({ filter, setFilter, calls }) {
  const t = useTexts();
  // What was seen once stays in the lists, though the calls that are shown no longer have it.
  const seen = useRef({ operation: new Set(), status: new Set(), rule: new Set() }).current;
  calls.forEach((call) => {
    seen.operation.add(call.operation ?? 'none');
    seen.status.add(String(call.status));
    call.rules.forEach((rule) => seen.rule.add(rule));
  });
  const set = (name) => (event) => setFilter({ ...filter, [name]: event.target.value });
  const choice = (name) => html`
    <label>${t(`calls.${name}`)} <select value=${filter[name]} onChange=${set(name)}>
      <option value="">${t('all')}</option>
      ${[...seen[name]].sort().map((one) => html`<option value=${one}>${one}</option>`)}</select></label>`;
  return html`
    <div class="filters">
      ${choice('operation')}
      <label>${t('calls.job')} <input type="search" value=${filter.job} onInput=${set('job')} size="12" /></label>
      ${choice('status')}${choice('rule')}
      <label>${t('calls.only')} <select value=${filter.only} onChange=${set('only')}>
        <option value="">${t('all')}</option><option value="refused">${t('calls.refused')}</option><option value="deviations">${t('calls.deviations')}</option>
      </select></label>
    </div>`;
}

function CallTable({ project, calls, selected }) {
  const t = useTexts();
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${t('calls')}><table class="calls">
      <thead><tr><th>${t('calls.at')}</th><th>${t('calls.operation')}</th><th>${t('calls.status')}</th><th class="wide">${t('calls.job')}</th><th class="wide">${t('calls.note')}</th></tr></thead>
      <tbody>${calls.map((call) => html`<${CallRow} key=${call.request_id} project=${project} call=${call} selected=${call.request_id === selected} />`)}</tbody>
    </table></div>`;
}

function CallRow({ project, call, selected }) {
  const t = useTexts();
  const bad = call.status === 0 || call.status >= 400 || call.rules.length > 0;
  const notes = [...call.rules, call.deviations > 0 && t('calls.deviating', { count: call.deviations }), call.scenario && t('calls.scenario'),
    call.outcome !== 'answered' && t(`outcome.${call.outcome}`), call.effect !== 'none' && t(`effect.${call.effect}`)].filter(Boolean);
  return html`
    <tr aria-selected=${selected}>
      <td><time>${timeOfDay(Date.parse(call.at))}</time></td>
      <th scope="row"><a href=${linkTo(project, 'calls', call.request_id)}>${call.operation || `${call.method} ${call.path}`}</a>${call.mode && html` <span class="sub inline">${call.mode}</span>`}</th>
      <td><span class="pill" data-tone=${bad ? 'bad' : 'good'}>${call.status === 0 ? t('calls.unanswered') : call.status}</span> <span class="sub inline">${call.error_code}</span></td>
      <td class="wide job"><code>${call.job_id || call.job_ids.join(', ')}</code></td>
      <td class="wide">${notes.join(' · ')}</td>
    </tr>`;
}
