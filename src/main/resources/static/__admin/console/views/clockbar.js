// The project's clock, above each view of the project.
import { admin, pathOf } from '../core/api.js';
import { dateTime } from '../core/format.js';
import { html, useState } from '../core/html.js';
import { useEvents, useLive, useNow } from '../core/live.js';
import { useTexts } from '../core/text.js';

const STEPS = [['PT1S', '+1 s'], ['PT30S', '+30 s'], ['PT5M', '+5 min']];

/** What the clock shows, and the buttons that move it. */
export function ClockBar() {
  const t = useTexts();
  const live = useLive();
  const now = useNow();
  const [, setConnected] = useState(live.connected);
  const [said, say] = useState('');
  useEvents((type) => type === 'connection' && setConnected(live.connected), []);
  const { advance, setMode } = useClock(say);
  const mode = live.clock?.mode;
  return html`
    <section class="clockbar" aria-label=${t('clock')}>
      <span class=${`dot ${live.connected ? 'good' : 'bad'}`}
            title=${live.connected ? t('connected') : t('disconnected')}></span>
      <time class="clock">${live.clock ? dateTime(now) : '–'}</time>
      <span class="pill" data-tone=${mode === 'running' ? 'good' : 'wait'}>
        ${mode ? t(`mode.${mode}`) : '…'}${live.clock?.speed > 1 ? ` × ${live.clock.speed}` : ''}
      </span>
      <span class="buttons">
        ${mode === 'frozen'
          ? html`<button onClick=${() => setMode('running')}>${t('clock.run')}</button>`
          : html`<button onClick=${() => setMode('frozen')}>${t('clock.freeze')}</button>`}
        ${STEPS.map(([step, label]) => html`<button onClick=${() => advance({ by: step })}>${label}</button>`)}
        <button class="primary" onClick=${() => advance({ to: 'next_event' })}>${t('clock.next')}</button>
      </span>
      <span class="said" role="status">${live.connected ? said : t('disconnected')}</span>
    </section>`;
}

/** How the clock is moved; what happened meanwhile, or why it was refused, is said. */
export function useClock(say) {
  const t = useTexts();
  const live = useLive();
  const path = pathOf(live.projectId, 'clock');
  const advance = async (step) => {
    try {
      const moved = await admin('POST', `${path}/advance`, step);
      live.tell('clock', { ...live.clock, now: moved.now });
      live.tell('moved', moved);
      const last = moved.events.at(-1);
      say(last ? t('clock.happened', { count: moved.events.length, last: t.constant(last.event) }) : t('clock.nothing'));
    } catch (error) {
      say(error.message);
    }
  };
  const set = async (document) => {
    try {
      live.tell('clock', await admin('PUT', path, document));
      say('');
    } catch (error) {
      say(error.message);
    }
  };
  return { advance, set, setMode: (mode) => set({ mode }) };
}
