// The life of a job as a diagram of states: where it is, where it was, and what comes next.
import { html } from '../core/html.js';
import { useTexts } from '../core/text.js';
import { eventsAhead, lifeOf, statusAt, toneOf } from './state.js';

const WIDTH = 121;
const HEIGHT = 52;
const GAP_X = 23;
const GAP_Y = 44;

/** Where each state is: column and row. The middle row is the way without mishap. */
const PLACES = {
  CREATING: [0, 1], CONFIGURATION: [1, 1], STARTJOBING: [2, 1], FULL_TRANSFER_STARTED: [3, 1], FULL_TRANSFER_COMPLETE: [4, 1],
  INCRE_TRANSFER_STARTED: [5, 1], RELEASE_RESOURCE_STARTED: [6, 1], RELEASE_RESOURCE_COMPLETE: [7, 1],
  WAITING_FOR_START: [1, 0], PAUSING: [4, 0],
  CREATE_FAILED: [0, 2], START_JOB_FAILED: [2, 2], FULL_TRANSFER_FAILED: [3, 2], INCRE_TRANSFER_FAILED: [5, 2], RELEASE_RESOURCE_FAILED: [6, 2],
};

const WAYS = [
  ['CREATING', 'CONFIGURATION'], ['CONFIGURATION', 'STARTJOBING'], ['STARTJOBING', 'FULL_TRANSFER_STARTED'],
  ['FULL_TRANSFER_STARTED', 'FULL_TRANSFER_COMPLETE'], ['FULL_TRANSFER_COMPLETE', 'INCRE_TRANSFER_STARTED'],
  ['INCRE_TRANSFER_STARTED', 'RELEASE_RESOURCE_STARTED'], ['RELEASE_RESOURCE_STARTED', 'RELEASE_RESOURCE_COMPLETE'],
  ['CREATING', 'CREATE_FAILED'], ['STARTJOBING', 'START_JOB_FAILED'], ['FULL_TRANSFER_STARTED', 'FULL_TRANSFER_FAILED'],
  ['INCRE_TRANSFER_STARTED', 'INCRE_TRANSFER_FAILED'], ['RELEASE_RESOURCE_STARTED', 'RELEASE_RESOURCE_FAILED'],
  ['CONFIGURATION', 'WAITING_FOR_START'], ['WAITING_FOR_START', 'STARTJOBING'],
  ['FULL_TRANSFER_STARTED', 'PAUSING'], ['FULL_TRANSFER_COMPLETE', 'PAUSING'], ['INCRE_TRANSFER_STARTED', 'PAUSING'],
];

const left = (state) => 8 + PLACES[state][0] * (WIDTH + GAP_X);
const top = (state) => 8 + PLACES[state][1] * (HEIGHT + GAP_Y);

/** The line from one state to another: straight in a row or a column, else from side to side. */
function lineOf(from, to) {
  const [x1, y1, x2, y2] = [left(from), top(from), left(to), top(to)];
  if (y1 === y2) {
    return `M${x1 + WIDTH} ${y1 + HEIGHT / 2}H${x2 - 3}`;
  }
  if (x1 === x2) {
    return y2 > y1 ? `M${x1 + WIDTH / 2} ${y1 + HEIGHT}V${y2 - 3}` : `M${x1 + WIDTH / 2} ${y1}V${y2 + HEIGHT + 3}`;
  }
  const down = y2 > y1;
  return `M${x1 + WIDTH / 2} ${down ? y1 + HEIGHT : y1}L${x2 + (x2 > x1 ? 20 : WIDTH - 20)} ${down ? y2 - 3 : y2 + HEIGHT + 3}`;
}

/** The diagram. What it shows is said in a sentence, too. */
export function LifecyclePicture({ job, now }) {
  const t = useTexts();
  const current = job.deleted ? null : statusAt(job, now);
  const life = lifeOf(job);
  const was = new Set(life.filter((phase) => phase.at <= now).map((phase) => phase.status));
  const ahead = eventsAhead(job, now).map((event) => event.event);
  const next = ahead.find((event) => PLACES[event]);
  const kindOf = (state) => (state === current ? 'now' : state === next ? 'next' : was.has(state) ? 'was' : 'other');
  const said = job.deleted
    ? t('job.deleted')
    : `${t('life.now', { status: t.constant(current) })} ${next ? t('life.next', { status: t.constant(next) }) : t('life.still')}`;
  const width = 16 + 8 * WIDTH + 7 * GAP_X;
  return html`
    <section class="card" aria-labelledby="life-title">
      <h2 id="life-title">${t('life')}</h2>
      <p class="said" role="status">${said}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${t('life')}>
        <svg class="life" viewBox=${`0 0 ${width} ${16 + 3 * HEIGHT + 2 * GAP_Y}`} width=${width} aria-hidden="true">
          <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" /></marker></defs>
          ${WAYS.map(([from, to]) => html`<path key=${from + to} class=${`way ${was.has(from) && was.has(to) ? 'was' : ''} ${from === current && to === next ? 'next' : ''}`}
              d=${lineOf(from, to)} marker-end="url(#tip)" />`)}
          ${Object.keys(PLACES).map((state) => html`<${State} key=${state} state=${state} kind=${kindOf(state)} />`)}
        </svg>
      </div>
      ${current && !PLACES[current] && html`<p class="hint">${t('life.elsewhere', { status: current })}</p>`}
    </section>`;
}

function State({ state, kind }) {
  const t = useTexts();
  const words = t.constant(state).split(' ');
  const middle = Math.ceil(words.length / 2);
  const lines = words.length > 1 && t.constant(state).length > 14 ? [words.slice(0, middle).join(' '), words.slice(middle).join(' ')] : [t.constant(state)];
  const [x, y] = [left(state), top(state)];
  return html`
    <g class=${`state ${kind}`} data-tone=${toneOf(state)} data-state=${state}>
      <rect x=${x} y=${y} width=${WIDTH} height=${HEIGHT} rx="10" />
      ${lines.map((line, i) => html`<text x=${x + WIDTH / 2} y=${y + HEIGHT / 2 + 5 + (i - (lines.length - 1) / 2) * 17} text-anchor="middle">${line}</text>`)}
    </g>`;
}
