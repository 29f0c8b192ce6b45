// What happened to a job and what will, on the project's clock.
import { dateTime, span } from '../core/format.js';
import { html } from '../core/html.js';
import { useTexts } from '../core/text.js';
import { Pill } from './pill.js';
import { eventsAhead, eventsPast } from './state.js';

const SHOWN = 12;

/** The time line: the past, now, and what time alone will bring. */
export function Timeline({ job, now }) {
  const t = useTexts();
  const ahead = job.deleted ? [] : eventsAhead(job, now);
  return html`
    <section class="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">${t('timeline')}</h2>
      <ol class="timeline">
        ${eventsPast(job, now).slice(-SHOWN).map((event) => html`<li class="past"><time>${dateTime(event.at)}</time> <${Pill} status=${event.event} /> ${event.detail && html`<span class="sub">${event.detail}</span>`}</li>`)}
        <li class="present"><time>${dateTime(now)}</time> <b>${t('now')}</b></li>
        ${ahead.map((event) => html`<li class="future"><time>${dateTime(event.at)}</time> <${Pill} status=${event.event} /> <span class="sub">${t('in', { span: span(event.at - now) })}</span></li>`)}
      </ol>
    </section>`;
}
