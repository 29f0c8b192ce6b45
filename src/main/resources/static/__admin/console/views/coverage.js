// What of the contract the calls of a project have met, and what they never did.
import { admin, hasToken, pathOf } from '../core/api.js';
import { html } from '../core/html.js';
import { useEvents } from '../core/live.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';

const ORDER = ['operations', 'rules', 'error_codes', 'switchover_statuses', 'modes', 'languages'];
const PAUSE = 2000;

/** Bars for each aspect, and what the report found. */
export function CoverageView({ project }) {
  const t = useTexts();
  const path = pathOf(project, 'coverage');
  const { value, error, reload } = useLoaded(() => readBoth(project), [project], PAUSE);
  useEvents((type) => ['calls', 'resync'].includes(type) && reload(), [reload]);
  const clear = async () => {
    await admin('DELETE', path);
    reload();
  };
  if (!value) {
    return html`<h1>${t('coverage')}</h1><${Loading} error=${error} />`;
  }
  return html`
    <div class="heading"><h1>${t('coverage')}</h1><span class="buttons">
      ${value.report && !hasToken() && html`<a class="button" href=${`${pathOf(project, 'report')}?format=html`} target="_blank" rel="noopener">${t('coverage.report')}</a>`}
      <button class="danger" onClick=${clear}>${t('coverage.clear')}</button></span></div>
    <p class="lead">${t('coverage.text')}</p>
    <div class="columns">${ORDER.map((aspect) => html`<${Aspect} key=${aspect} name=${aspect} aspect=${value.coverage[aspect]} />`)}</div>
    <${Findings} project=${project} report=${value.report} />`;
}

/** The coverage and the report. A project that was never called has no report. */
async function readBoth(project) {
  const coverage = await admin('GET', pathOf(project, 'coverage'));
  try {
    return { coverage, report: await admin('GET', pathOf(project, 'report')) };
  } catch {
    return { coverage, report: null };
  }
}

function Aspect({ name, aspect }) {
  const t = useTexts();
  const covered = Object.entries(aspect.covered).sort((a, b) => b[1] - a[1]);
  const most = Math.max(1, ...covered.map(([, count]) => count));
  const all = covered.length + aspect.uncovered.length;
  return html`
    <section class="card">
      <div class="heading"><h2>${t(`aspect.${name}`)}</h2><span class="count">${covered.length} / ${all}</span></div>
      <progress max=${all} value=${covered.length} aria-label=${t(`aspect.${name}`)}></progress>
      <ul class="bars">${covered.map(([term, count]) => html`
        <li key=${term}><span>${term}</span><meter max=${most} value=${count} aria-label=${term}></meter><b>${count}</b></li>`)}</ul>
      ${aspect.uncovered.length > 0 && html`<details><summary>${t('coverage.never', { count: aspect.uncovered.length })}</summary>
        <ul class="terms">${aspect.uncovered.map((term) => html`<li key=${term}>${term}</li>`)}</ul></details>`}
    </section>`;
}

function Findings({ project, report }) {
  const t = useTexts();
  if (!report) {
    return null;
  }
  return html`
    <section class="card">
      <h2>${t('findings')} <span class="count">${report.findings.length}</span></h2>
      ${report.findings.length === 0 ? html`<p class="hint">${t('findings.none')}</p>` : html`
        <div class="scroll" tabindex="0" role="group" aria-label=${t('findings')}><table>
          <thead><tr><th>${t('finding.kind')}</th><th>${t('calls.operation')}</th><th>${t('reason.rule')}</th><th class="number">${t('finding.count')}</th><th class="wide">${t('reason.remedy')}</th></tr></thead>
          <tbody>${report.findings.map((finding) => html`<tr key=${finding.kind + finding.operation + finding.id}>
            <td><span class="pill" data-tone=${finding.kind === 'refusal' ? 'wait' : 'bad'}>${t(`finding.${finding.kind}`)}</span></td>
            <td>${finding.operation}</td><th scope="row"><a href=${linkTo(project, 'calls', finding.request_id)}>${finding.id}</a></th>
            <td class="number">${finding.count}</td><td class="wide">${finding.remedy}</td></tr>`)}</tbody>
        </table></div>`}
    </section>`;
}
