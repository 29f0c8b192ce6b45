// Reads a document for a view, and reads it again when it has changed.
import { html, useCallback, useEffect, useRef, useState } from './html.js';
import { useTexts } from './text.js';

const PAUSE = 300;

/**
 * Reads something when the inputs change, and when reload is called, but with a pause between two readings. With change, a view
 * takes over what it knows without reading.
 */
export function useLoaded(read, inputs, pause = PAUSE) {
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
      await new Promise((resolve) => setTimeout(resolve, pause));
    } while (current.again && !current.gone);
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
  const change = useCallback((to) => setState((before) => ({ ...before, value: to(before.value) })), []);
  return { ...state, reload, change };
}

/** What a view shows while it has no document, or why it has none. */
export function Loading({ error }) {
  const t = useTexts();
  return error
    ? html`<p class="notice bad" role="alert">${error.message}</p>`
    : html`<p class="notice" role="status">${t('loading')}</p>`;
}
