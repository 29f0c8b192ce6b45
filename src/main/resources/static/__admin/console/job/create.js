// Creates a job, as a client would.
import { callService } from '../core/api.js';
import { html, useRef, useState } from '../core/html.js';
import { useTexts } from '../core/text.js';
import { creation } from './calls.js';
import { Exchange } from './exchange.js';

/** A button, and the dialog that it opens. */
export function CreateButton({ project, done }) {
  const t = useTexts();
  const dialog = useRef();
  const name = useRef();
  const crossAz = useRef();
  const [exchange, setExchange] = useState(null);
  const open = () => {
    setExchange(null);
    dialog.current.showModal();
  };
  const create = async (event) => {
    event.preventDefault();
    const call = creation(project, name.current.value, crossAz.current.checked);
    try {
      setExchange(await callService(project, call, t.service));
    } catch (error) {
      setExchange({ call, status: 0, body: t('call.unanswered', { error: error.message }), reason: null });
    }
    done();
  };
  return html`
    <button class="primary" data-operation="BatchCreateJobs" onClick=${open}>${t('job.create')}</button>
    <dialog ref=${dialog} aria-labelledby="create-title" class="broad">
      <form onSubmit=${create}>
        <h2 id="create-title">${t('job.create')}</h2>
        <p class="hint">${t('job.create.text')}</p>
        <label>${t('job.name')} <input ref=${name} required value="customers" /></label>
        <label class="check"><input type="checkbox" ref=${crossAz} /> ${t('job.create.crossaz')}</label>
        <p class="buttons"><button class="primary">${t('job.create')}</button>
          <button type="button" onClick=${() => dialog.current.close()}>${t('close')}</button></p>
      </form>
      ${exchange && html`<${Exchange} project=${project} exchange=${exchange} />`}
    </dialog>`;
}
