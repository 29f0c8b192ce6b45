// One call in full, and why it was refused.
import { admin, pathOf } from '../core/api.js';
import { dateTime, pretty } from '../core/format.js';
import { html } from '../core/html.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';

const SWITCHOVER_PAGES = 'https://docs.otc.t-systems.com/data-replication-service/api-ref/api/real-time_synchronization_management';
const PAGES = {
  'Performing a Switchover': `${SWITCHOVER_PAGES}/performing_a_switchover.html`,
  'Querying the Switchover Result': `${SWITCHOVER_PAGES}/index.html`,
};
const ALL_PAGES = 'https://docs.otc.t-systems.com/data-replication-service/api-ref/';
const BY_ID = 'https://support.huaweicloud.com/intl/en-us/my-kualalumpur-1-api-drs/';

function addressOf(page) {
  return PAGES[page] ?? (/^drs_\w+$/.test(page) ? `${BY_ID}${page}.html` : ALL_PAGES);
}

/** A call and its answer, as the journal has them. */
export function CallDetail({ project, requestId }) {
  const t = useTexts();
  const { value: call, error } = useLoaded(() => admin('GET', pathOf(project, 'requests', requestId)), [project, requestId]);
  if (!call) {
    return html`<section class="card"><${Loading} error=${error} /></section>`;
  }
  const reasons = [...(call.reason ? [{ reason: call.reason }] : []), ...call.refused_items];
  return html`
    <section class="card detail" aria-labelledby="call-title">
      <div class="heading"><h2 id="call-title">${call.operation || call.request.method} <span class="pill" data-tone=${call.response.status >= 400 || reasons.length ? 'bad' : 'good'}>${call.response.status || t('calls.unanswered')}</span></h2>
        <a class="button" href=${linkTo(project, 'calls')}>${t('close')}</a></div>
      <p class="sub">${dateTime(Date.parse(call.at))} · ${call.duration_ms.toFixed(1)} ms · ${call.request_id}${call.scenario ? ` · ${t('calls.scenario')}: ${call.scenario}` : ''}</p>
      ${reasons.map((one) => html`<${Reason} ...${one} />`)}
      ${call.near_miss && html`<p class="notice bad">${t('calls.nearmiss', { operation: call.near_miss.operation, difference: call.near_miss.difference })}</p>`}
      ${call.deviations.map((deviation) => html`<p class="notice">${deviation}</p>`)}
      <div class="sides">
        <${Side} title=${t('call.request')} first=${`${call.request.method} ${call.request.path}${call.request.query ? `?${call.request.query}` : ''}`} part=${call.request} />
        <${Side} title=${t('call.answer')} first=${String(call.response.status)} part=${call.response} />
      </div>
    </section>`;
}

function Reason({ reason, item }) {
  const t = useTexts();
  return html`
    <dl class="reason">
      <div><dt>${t('reason.rule')}</dt><dd><b>${reason.rule}</b>${item !== undefined && ` · ${t('reason.item', { item })}`} <span class="sub">${reason.details}</span></dd></div>
      <div><dt>${t('reason.text')}</dt><dd>${reason.text}</dd></div>
      <div><dt>${t('reason.remedy')}</dt><dd>${reason.remedy}</dd></div>
      <div><dt>${t('reason.basis')}</dt><dd>${reason.basis} · ${reason.page === '–' ? '–' : html`<a href=${addressOf(reason.page)} target="_blank" rel="noopener noreferrer">${reason.page}</a>`}</dd></div>
    </dl>`;
}

function Side({ title, first, part }) {
  const headers = Object.entries(part.headers).map(([name, value]) => `${name}: ${value}`);
  return html`<div><h3>${title}</h3><pre tabindex="0">${[first, ...headers, '', pretty(part.body ?? '')].join('\n')}</pre></div>`;
}
