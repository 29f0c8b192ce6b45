// Reads a document for a view, and reads it again when it has changed.
import { html, useCallback, useEffect, useRef, useState } from './html.js';
import { useTexts } from './text.js';

/**
 * Reads something when the inputs change, and when reload is called. Of calls in quick succession only the first and the last
 * are made.
 */
export function useLoaded(read, inputs) {
  const [state, setState] = useState({ value: null, error: null });
  const work = useRef({ running: false, again: false, gone: false });
  const reload = useCallback(async () => {
    const { current } = work;
    if (current.running) {
      current.again = true;
      return;
    }
    current.running = true;
    do {
      current.again = false;
      let next;
      try {
        next = { value: await read(), error: null };
      } catch (error) {
        next = { value: null, error };
      }
      if (current.gone) {
        return;
      }
      setState((before) => (next.error && before.value ? { ...before, error: next.error } : next));
    } while (current.again);
    current.running = false;
  }, inputs);
  useEffect(() => {
    work.current = { running: false, again: false, gone: false };
    const { current } = work;
    reload();
    return () => {
      current.gone = true;
    };
  }, [reload]);
  return { ...state, reload };
}

/** What a view shows while it has no document, or why it has none. */
export function Loading({ error }) {
  const t = useTexts();
  return error
    ? html`<p class="notice bad" role="alert">${error.message}</p>`
    : html`<p class="notice" role="status">${t('loading')}</p>`;
}
