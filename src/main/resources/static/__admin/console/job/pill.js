// A status as a coloured pill with its name.
import { html } from '../core/html.js';
import { useTexts } from '../core/text.js';
import { toneOf } from './state.js';

/** The status of a job, a switchover or a check. */
export function Pill({ status }) {
  const t = useTexts();
  return html`<span class="pill" data-tone=${toneOf(status)} title=${status}>${t.constant(status)}</span>`;
}
