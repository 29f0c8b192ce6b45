// A long table of which only the rows in sight are drawn.
import { html, useEffect, useRef, useState } from './html.js';

const MARGIN = 10;

/** Draws the rows in sight; all rows have the same height. The head and the cells are the caller's. */
export function WindowedTable({ label, head, rows, rowHeight, drawRow }) {
  const box = useRef();
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const look = () => box.current && setView({ top: box.current.scrollTop, height: box.current.clientHeight });
    const size = new ResizeObserver(look);
    size.observe(box.current);
    return () => size.disconnect();
  }, []);
  const first = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - MARGIN, rows.length));
  const shown = Math.ceil(view.height / rowHeight) + 2 * MARGIN;
  const inSight = rows.slice(first, first + shown);
  const spacer = (count, key) => html`<tr key=${key} aria-hidden="true"><td class="spacer" style=${{ height: `${count * rowHeight}px` }}></td></tr>`;
  return html`
    <div class="scroll window" ref=${box} tabindex="0" role="region" aria-label=${label}
         onScroll=${(event) => setView({ top: event.target.scrollTop, height: event.target.clientHeight })}>
      <table aria-rowcount=${rows.length + 1}>
        <thead>${head}</thead>
        <tbody>
          ${first > 0 && spacer(first, 'above')}
          ${inSight.map((row, i) => drawRow(row, first + i))}
          ${first + shown < rows.length && spacer(rows.length - first - shown, 'below')}
        </tbody>
      </table>
    </div>`;
}
