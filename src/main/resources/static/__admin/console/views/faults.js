// The scenarios of a project: what shall happen to calls.
import { admin, pathOf } from '../core/api.js';
import { html, useState } from '../core/html.js';
import { useEvents } from '../core/live.js';
import { Loading, useLoaded } from '../core/load.js';
import { useTexts } from '../core/text.js';
import { PRESETS, scenarioOf, USUAL } from './presets.js';

/** The list of scenarios in their order, and a form for another one. */
export function FaultsView({ project }) {
  const t = useTexts();
  const path = pathOf(project, 'scenarios');
  const { value, error, reload } = useLoaded(() => admin('GET', path), [path]);
  const [said, setSaid] = useState(null);
  useEvents((type) => ['scenarios', 'resync'].includes(type) && reload(), [reload]);
  const attempt = async (action) => {
    try {
      const warnings = (await action())?.warnings;
      setSaid(warnings?.length ? { text: warnings.join('; ') } : null);
    } catch (problem) {
      setSaid({ bad: true, text: problem.message });
    }
    reload();
  };
  return html`
    <h1>${t('faults')}</h1>
    <p class="lead">${t('faults.text')}</p>
    <${FaultForm} project=${project} add=${(scenario) => attempt(() => admin('POST', path, scenario))} />
    ${said && html`<p class=${`notice ${said.bad ? 'bad' : ''}`} role="status">${said.text}</p>`}
    ${value ? html`<${ScenarioList} path=${path} scenarios=${value.scenarios} attempt=${attempt} />` : html`<${Loading} error=${error} />`}`;
}

function FaultForm({ project, add }) {
  const t = useTexts();
  const { value } = useLoaded(() => admin('GET', `${pathOf(project, 'jobs')}?limit=1000`), [project]);
  const [name, setName] = useState('refused');
  const [values, setValues] = useState({ job: '', ...USUAL.refused });
  const choose = (chosen) => {
    setName(chosen);
    setValues({ job: values.job, ...USUAL[chosen] });
  };
  const input = (field, more = {}) => field in values && html`
    <label>${t(`fault.${field}`)} <input value=${values[field]} size="9" onInput=${(event) => setValues({ ...values, [field]: event.target.value })} ...${more} /></label>`;
  const scenario = scenarioOf(name, values, t(`fault.${name}`));
  const submit = (event) => {
    event.preventDefault();
    add(scenario);
  };
  return html`
    <form class="card" onSubmit=${submit}>
      <h2>${t('fault.new')}</h2>
      <div class="presets" role="group" aria-label=${t('fault.preset')}>
        ${Object.keys(PRESETS).map((preset) => html`<button type="button" aria-pressed=${name === preset} data-preset=${preset} onClick=${() => choose(preset)}>${t(`fault.${preset}`)}</button>`)}
      </div>
      <div class="filters">
        <label class="grow">${t('fault.job')} <select value=${values.job} onChange=${(event) => setValues({ ...values, job: event.target.value })}>
          <option value="">${t('fault.alljobs')}</option>
          ${(value?.jobs || []).filter((job) => !job.deleted).map((job) => html`<option value=${job.id}>${job.name} (${job.id})</option>`)}
        </select></label>
        ${input('times', { type: 'number', min: 1, placeholder: '∞' })}
        ${input('percent', { type: 'number', min: 0.1, max: 100, step: 'any', placeholder: '100' })}
        ${input('code', { required: true })}
        ${input('duration', { required: true })}
      </div>
      <details><summary>${t('fault.document')}</summary><pre tabindex="0">${JSON.stringify(scenario, null, 2)}</pre></details>
      <p class="buttons"><button class="primary">${t('fault.add')}</button></p>
    </form>`;
}

function ScenarioList({ path, scenarios, attempt }) {
  const t = useTexts();
  if (scenarios.length === 0) {
    return html`<p class="notice">${t('faults.none')}</p>`;
  }
  const move = (index, by) => {
    const ids = scenarios.map((scenario) => scenario.id);
    ids.splice(index + by, 0, ...ids.splice(index, 1));
    attempt(() => admin('PUT', `${path}/order`, { ids }));
  };
  const last = scenarios.length - 1;
  return html`
    <section class="card">
      <div class="heading"><h2>${t('faults.order')} <span class="count">${scenarios.length}</span></h2>
        <button class="danger" onClick=${() => attempt(() => admin('DELETE', path))}>${t('faults.clear')}</button></div>
      <ol class="scenarios">
        ${scenarios.map((scenario, index) => html`
          <li key=${scenario.id}>
            <div class="grow"><b>${scenario.name || scenario.id}</b> <${Uses} scenario=${scenario} />
              <code>${JSON.stringify({ when: scenario.when, chance: scenario.chance, then: scenario.then })}</code></div>
            <span class="buttons">
              <button aria-label=${t('fault.up', { name: scenario.name || scenario.id })} disabled=${index === 0} onClick=${() => move(index, -1)}>↑</button>
              <button aria-label=${t('fault.down', { name: scenario.name || scenario.id })} disabled=${index === last} onClick=${() => move(index, 1)}>↓</button>
              <button class="danger" aria-label=${t('fault.remove', { name: scenario.name || scenario.id })} onClick=${() => attempt(() => admin('DELETE', `${path}/${encodeURIComponent(scenario.id)}`))}>✕</button>
            </span>
          </li>`)}
      </ol>
    </section>`;
}

function Uses({ scenario }) {
  const t = useTexts();
  const usedUp = scenario.remaining === 0;
  return html`<span class="pill" data-tone=${usedUp ? 'done' : 'good'}>${usedUp ? t('fault.usedup') : t('fault.applied', { count: scenario.applied })}</span>
    ${scenario.times !== undefined && html` <span class="sub">${t('fault.remaining', { remaining: scenario.remaining, times: scenario.times })}</span>`}`;
}
