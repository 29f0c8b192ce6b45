// A call that a button made, and its answer.
import { pretty } from '../core/format.js';
import { html, useEffect, useRef, useState } from '../core/html.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';
import { asCurl, asJava } from './calls.js';

/** Both sides of a call, with what makes it again elsewhere. */
export function Exchange({ project, exchange }) {
  const t = useTexts();
  const section = useRef();
  const { call, status, body, reason, requestId } = exchange;
  const outcome = status === 0 ? 'call.lost' : status >= 400 || reason ? 'call.refused' : 'call.accepted';
  // The button that was pressed may be gone now: whoever uses the keyboard goes on here.
  useEffect(() => {
    section.current.focus({ preventScroll: true });
    section.current.scrollIntoView({ block: 'nearest' });
  }, [exchange]);
  return html`
    <section class="card exchange" aria-labelledby="exchange-title" tabindex="-1" ref=${section} data-request=${requestId}>
      <div class="heading">
        <h2 id="exchange-title"><span class="pill" data-tone=${outcome === 'call.accepted' ? 'good' : 'bad'}>${status || t('calls.unanswered')}</span> ${t(outcome)}</h2>
        <span class="buttons"><${CopyButton} name="copy.curl" text=${asCurl(call)} /><${CopyButton} name="copy.java" text=${asJava(call)} /></span>
      </div>
      ${reason && html`<p class="notice bad" role="status">${reason} · <a href=${linkTo(project, 'calls', requestId)}>${t('call.why')}</a></p>`}
      <div class="sides">
        <div><h3>${t('call.request')}</h3>
          <pre tabindex="0">${`${call.method} ${call.path}\n\n${call.body === undefined ? '' : JSON.stringify(call.body, null, 2)}`}</pre></div>
        <div><h3>${t('call.answer')}</h3><pre tabindex="0">${pretty(body)}</pre></div>
      </div>
    </section>`;
}

/** Puts a text on the clipboard; where the browser does not allow that, shows it to be copied. */
function CopyButton({ name, text }) {
  const t = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      window.prompt(t(name), text);
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return html`<button onClick=${copy} data-copies=${text}>${copied ? t('copied') : t(name)}</button>`;
}
