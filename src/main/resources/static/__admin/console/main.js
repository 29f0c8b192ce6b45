// The start of the page.
import { App } from './app.js';
import { html, render } from './core/html.js';

render(html`<${App} />`, document.getElementById('app'));
