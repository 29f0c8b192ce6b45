// The switchover drawn: two sites, each with two addresses, one of which is active.
import { span } from '../core/format.js';
import { html } from '../core/html.js';
import { useTexts } from '../core/text.js';
import { Pill } from './pill.js';
import { switchoverAt } from './state.js';

/** Both sites, and between them the job, with the switchover that runs or was the latest. */
export function SwitchoverPicture({ job, now }) {
  const t = useTexts();
  const switchover = switchoverAt(job, now);
  const side = (end) => html`<${Site} end=${end} addresses=${job.virtual_ips[end]}
    switching=${switchover?.running && switchover.mode === end ? switchover : null} />`;
  return html`
    <section class="card" aria-labelledby="switchover-title">
      <h2 id="switchover-title">${t('switchover')}</h2>
      <div class="sites">
        ${side('source')}
        <div class="stream"><span class="arrow" aria-hidden="true"></span>
          ${switchover
            ? html`<${Pill} status=${switchover.status} />
                <span class="sub">${t(`side.${switchover.mode}`)}${switchover.error_code && !switchover.running ? ` · ${switchover.error_code}` : ''}</span>
                ${switchover.running && html`<b class="countdown">${t('in', { span: span(switchover.left) })}</b>
                  <progress max="1" value=${switchover.part} aria-label=${t('switchover')}></progress>`}`
            : html`<span class="sub">${t('switchover.never')}</span>`}
        </div>
        ${side('target')}
      </div>
    </section>`;
}

function Site({ end, addresses, switching }) {
  const t = useTexts();
  return html`
    <div class=${`site ${switching ? 'switching' : ''}`} data-active=${addresses.active} data-side=${end}>
      <h3>${t(`side.${end}`)}</h3>
      <div class="addresses">
        <span class="marker" aria-hidden="true"></span>
        ${['primary', 'standby'].map((name) => html`
          <div class="address" key=${name} data-name=${name} aria-current=${addresses.active === name ? 'true' : undefined}>
            <span class="role">${t(`address.${name}`)}</span>
            <code>${addresses[name]}</code>
            ${addresses.active === name && html`<span class="active">${switching ? t('address.leaving') : t('address.active')}</span>`}
          </div>`)}
      </div>
    </div>`;
}
