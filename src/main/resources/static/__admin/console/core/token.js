// Asks for the admin token, where the emulator wants one.
import { onTokenNeeded } from './api.js';
import { html, useEffect, useRef, useState } from './html.js';
import { useTexts } from './text.js';

/** A dialog that opens when a call needs the admin token. It is kept until the tab is closed. */
export function TokenDialog() {
  const t = useTexts();
  const [answer, setAnswer] = useState(null);
  const dialog = useRef();
  const token = useRef();
  useEffect(() => {
    let pending = null;
    onTokenNeeded(() => {
      pending ??= new Promise((resolve) => setAnswer(() => resolve)).finally(() => {
        pending = null;
      });
      return pending;
    });
  }, []);
  useEffect(() => {
    if (answer) {
      dialog.current.showModal();
    }
  }, [answer]);
  const close = (value) => {
    dialog.current.close();
    setAnswer(null);
    answer(value);
  };
  const submit = (event) => {
    event.preventDefault();
    close(token.current.value);
  };
  return answer && html`
    <dialog ref=${dialog} onCancel=${() => close(null)} aria-labelledby="token-title">
      <form onSubmit=${submit}>
        <h2 id="token-title">${t('token.title')}</h2>
        <p>${t('token.text')}</p>
        <label>${t('token.label')} <input ref=${token} type="password" autocomplete="off" pattern="[ -~]+" required /></label>
        <p class="buttons">
          <button class="primary">${t('token.use')}</button>
          <button type="button" onClick=${() => close(null)}>${t('cancel')}</button>
        </p>
      </form>
    </dialog>`;
}
