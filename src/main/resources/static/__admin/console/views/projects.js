// All projects in use.
import { admin, fetchAdmin, pathOf, Problem } from '../core/api.js';
import { dateTime } from '../core/format.js';
import { html, useRef, useState } from '../core/html.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';

const EXAMPLE = '054ba152d480d55b2f5dc0069e7ddef0';
const MAX = 1000;

/** The list of projects, with what can be done to each of them. */
export function ProjectsView() {
  const t = useTexts();
  const { value, error, reload } = useLoaded(() => admin('GET', `projects?limit=${MAX}`), []);
  const [said, setSaid] = useState(null);
  const attempt = async (action) => {
    try {
      setSaid(await action());
    } catch (problem) {
      setSaid({ bad: true, text: problem.field ? `${problem.field}: ${problem.message}` : problem.message });
    }
    reload();
  };
  return html`
    <h1>${t('projects')}</h1>
    <p class="lead">${t('projects.text')}</p>
    <${Opening} attempt=${attempt} />
    ${said && html`<p class=${`notice ${said.bad ? 'bad' : 'good'}`} role="status">${said.text}</p>`}
    ${value ? html`<${ProjectTable} list=${value} attempt=${attempt} />` : html`<${Loading} error=${error} />`}`;
}

function Opening({ attempt }) {
  const t = useTexts();
  const name = useRef();
  const file = useRef();
  const [over, setOver] = useState(false);
  const open = (event) => {
    event.preventDefault();
    attempt(async () => {
      await admin('PUT', pathOf(name.current.value, 'clock'), {});
      location.hash = linkTo(name.current.value);
    });
  };
  const take = (dropped) => dropped && attempt(() => importFile(dropped, name.current.value, t));
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return html`
    <div class=${`card drop ${over ? 'over' : ''}`} onDragOver=${(event) => { event.preventDefault(); setOver(true); }}
         onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <form class="row" onSubmit=${open}>
        <label>${t('project.id')} <input ref=${name} required pattern="[0-9A-Za-z_\\-]{1,64}" value=${EXAMPLE} size="36" /></label>
        <button class="primary">${t('project.open')}</button>
        <button type="button" onClick=${() => file.current.click()}>${t('project.import')}</button>
        <input ref=${file} type="file" accept=".yaml,.yml,.json" hidden aria-label=${t('project.import')}
               onChange=${(event) => { take(event.target.files[0]); event.target.value = ''; }} />
      </form>
      <p class="hint">${t('project.drop')}</p>
    </div>`;
}

/** Replaces the project by the file's. */
async function importFile(file, projectId, t) {
  const type = file.name.endsWith('.json') ? 'application/json' : 'application/yaml';
  const put = await admin('PUT', pathOf(projectId), await file.text(), type);
  return { text: t('project.imported', { file: file.name, project: projectId, jobs: put.jobs.length }) };
}

function ProjectTable({ list, attempt }) {
  const t = useTexts();
  if (list.total === 0) {
    return html`<p class="notice">${t('projects.none')}</p>`;
  }
  const newestFirst = [...list.projects].sort((a, b) => (b.last_used ?? '').localeCompare(a.last_used ?? ''));
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${t('projects')}>
      <table>
        <thead><tr>
          <th>${t('project')}</th><th class="number">${t('jobs')}</th><th class="number wide">${t('scenarios')}</th>
          <th class="number wide">${t('calls')}</th><th class="wide">${t('project.used')}</th><th>${t('actions')}</th>
        </tr></thead>
        <tbody>${newestFirst.map((project) => html`<${ProjectRow} key=${project.project_id} project=${project} attempt=${attempt} />`)}</tbody>
      </table>
    </div>
    ${list.total > list.projects.length && html`<p class="hint">${t('left.out', { count: list.total - list.projects.length })}</p>`}`;
}

function ProjectRow({ project, attempt }) {
  const t = useTexts();
  const id = project.project_id;
  const reset = () => attempt(async () => {
    await admin('DELETE', pathOf(id));
    await admin('PUT', pathOf(id, 'clock'), {});
    return { text: t('project.was.reset', { project: id }) };
  });
  return html`
    <tr>
      <th scope="row"><a href=${linkTo(id)}>${id}</a></th>
      <td class="number">${project.jobs}</td><td class="number wide">${project.scenarios}</td><td class="number wide">${project.requests}</td>
      <td class="wide">${project.last_used ? dateTime(Date.parse(project.last_used)) : '–'}</td>
      <td><span class="buttons">
        <a class="button" href=${linkTo(id)} aria-label=${t('project.open.one', { project: id })}>${t('project.open')}</a>
        <button onClick=${reset} aria-label=${t('project.reset.one', { project: id })}>${t('project.reset')}</button>
        <button onClick=${() => attempt(() => exportFile(id))} aria-label=${t('project.export.one', { project: id })}>${t('project.export')}</button>
      </span></td>
    </tr>`;
}

async function exportFile(projectId) {
  const response = await fetchAdmin('GET', pathOf(projectId), { headers: { Accept: 'application/yaml' } });
  if (!response.ok) {
    throw new Problem(response.status, `HTTP ${response.status}`);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${projectId}.yaml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  return null;
}
