// A button for each operation of a job's life, and for those that are refused now the reason.
import { admin, callService, pathOf } from '../core/api.js';
import { html, useEffect, useState } from '../core/html.js';
import { useEvents } from '../core/live.js';
import { useLoaded } from '../core/load.js';
import { useTexts } from '../core/text.js';
import { callOf, ORDER } from './calls.js';
import { Exchange } from './exchange.js';

/** How the button of an operation looks: what leads the job on stands out. */
const LOOKS = { SwitchVip: 'primary', BatchStartJobs: 'primary', BatchCheckJobs: 'primary', BatchRestoreTask: 'primary', BatchDeleteJobs: 'danger' };

/** The buttons, and the latest call that one of them made. */
export function Operations({ project, job, status, done }) {
  const t = useTexts();
  const path = pathOf(project, 'jobs', job.id, 'operations');
  const { value, reload } = useLoaded(() => admin('GET', path), [path]);
  const [exchange, setExchange] = useState(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    reload();
  }, [status]);
  useEvents((type) => ['jobs', 'resync', 'moved', 'calls'].includes(type) && reload(), [reload]);
  const make = async (operation) => {
    setBusy(true);
    const call = callOf(operation.operation, operation.variant, project, job);
    try {
      setExchange(await callService(project, call, t.service));
    } catch (error) {
      setExchange({ call, status: 0, body: t('call.unanswered', { error: error.message }), reason: null });
    }
    setBusy(false);
    done();
    reload();
  };
  const operations = (value?.operations || []).toSorted((a, b) => ORDER.indexOf(a.operation) - ORDER.indexOf(b.operation));
  const allowed = operations.filter((operation) => operation.allowed);
  const refused = operations.filter((operation) => !operation.allowed);
  return html`
    <section class="card" aria-labelledby="operations-title">
      <h2 id="operations-title">${t('operations')}</h2>
      <p class="buttons big">
        ${allowed.map((operation) => html`<button key=${nameOf(operation)} disabled=${busy} data-operation=${nameOf(operation)}
          class=${LOOKS[operation.operation] ?? ''} onClick=${() => make(operation)}>${t(nameOf(operation))}</button>`)}
        ${value && allowed.length === 0 && html`<span class="hint">${t('operations.none')}</span>`}
      </p>
      ${refused.length > 0 && html`<details class="refused">
        <summary>${t('operations.refused', { count: refused.length })}</summary>
        <ul>${refused.map((operation) => html`<${Refused} key=${nameOf(operation)} operation=${operation} busy=${busy} make=${make} />`)}</ul>
      </details>`}
    </section>
    ${exchange && html`<${Exchange} project=${project} exchange=${exchange} />`}`;
}

function Refused({ operation, busy, make }) {
  const t = useTexts();
  const { reason } = operation;
  return html`
    <li><button class="quiet" disabled=${busy} onClick=${() => make(operation)} data-operation=${nameOf(operation)}
          aria-label=${t('operation.try', { name: t(nameOf(operation)) })}>${t(nameOf(operation))}</button>
      <span><b>${operation.error_code}</b> ${reason.text} <span class="sub">${reason.details}</span></span></li>`;
}

function nameOf(operation) {
  return operation.variant ? `${operation.operation}.${operation.variant}` : operation.operation;
}
