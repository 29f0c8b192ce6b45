// The clock in full: how it runs, what happened, and what comes next.
import { admin, pathOf } from '../core/api.js';
import { dateTime, span } from '../core/format.js';
import { html, useRef, useState } from '../core/html.js';
import { useEvents, useLive, useNow } from '../core/live.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';
import { Pill } from '../job/pill.js';
import { eventsAhead, eventsPast } from '../job/state.js';
import { useClock } from './clockbar.js';

const MODES = ['running', 'frozen', 'on_poll'];
const SPEEDS = [1, 10, 60, 600, 3600];
const SHOWN = 50;

/** The view of the clock. */
export function ClockView({ project }) {
  const t = useTexts();
  const live = useLive();
  const now = useNow();
  const [said, say] = useState('');
  const { value, error, reload } = useLoaded(() => admin('GET', `${pathOf(project, 'jobs')}?limit=10000`), [project]);
  useEvents((type) => ['jobs', 'resync', 'moved'].includes(type) && reload(), [reload]);
  const { advance, set, setMode } = useClock(say);
  const by = useRef();
  const mode = live.clock?.mode;
  const past = (value?.jobs || [])
    .flatMap((job) => eventsPast(job, now).filter((event) => event.at > Date.parse(job.create_time)).map((event) => ({ ...event, job_id: job.id })))
    .sort((a, b) => b.at - a.at);
  const names = new Map((value?.jobs || []).map((job) => [job.id, job.name]));
  const ahead = (value?.jobs || []).filter((job) => !job.deleted)
    .flatMap((job) => eventsAhead(job, now).map((event) => ({ ...event, job_id: job.id })))
    .sort((a, b) => a.at - b.at);
  const forward = (event) => {
    event.preventDefault();
    advance({ by: by.current.value });
  };
  return html`
    <h1>${t('clock')}</h1>
    <p class="lead">${t('clock.text')}</p>
    <section class="card">
      <time class="huge">${live.clock ? dateTime(now) : '–'}</time>
      <div class="filters">
        <fieldset><legend>${t('clock.mode')}</legend>
          ${MODES.map((one) => html`<label class="check"><input type="radio" name="mode" checked=${mode === one} onChange=${() => setMode(one)} /> ${t(`mode.${one}`)} <span class="sub">${t(`mode.${one}.text`)}</span></label>`)}
        </fieldset>
        <label>${t('clock.speed')} <select value=${live.clock?.speed ?? 1} onChange=${(event) => set({ mode: 'running', speed: Number(event.target.value) })}>
          ${[...new Set([...SPEEDS, live.clock?.speed ?? 1])].map((speed) => html`<option value=${speed}>× ${speed}</option>`)}
        </select></label>
        <form onSubmit=${forward}><label>${t('clock.by')} <span class="row"><input ref=${by} value="PT1H" required size="8" /><button>${t('clock.forward')}</button></span></label></form>
      </div>
      <p class="said" role="status">${said}</p>
    </section>
    ${value ? null : html`<${Loading} error=${error} />`}
    <div class="columns">
      <${EventTable} title=${t('clock.past')} none=${t('clock.nothing.yet')} project=${project} names=${names}
        events=${past.slice(0, SHOWN)} />
      <${EventTable} title=${t('clock.ahead')} none=${t('nothing.ahead')} project=${project} names=${names} now=${now} events=${ahead.slice(0, SHOWN)} />
    </div>`;
}

function EventTable({ title, none, project, names, events, now }) {
  const t = useTexts();
  return html`
    <section class="card">
      <h2>${title}</h2>
      ${events.length === 0
        ? html`<p class="hint">${none}</p>`
        : html`<ol class="timeline">${events.map((event) => html`
            <li key=${`${event.at} ${event.job_id} ${event.event}`} class=${now === undefined ? 'past' : 'future'}>
              <time>${dateTime(event.at)}</time> <${Pill} status=${event.event} />
              <a href=${linkTo(project, 'jobs', event.job_id)}>${names.get(event.job_id) ?? event.job_id}</a>
              ${now !== undefined && html` <span class="sub">${t('in', { span: span(event.at - now) })}</span>`}</li>`)}</ol>`}
    </section>`;
}
