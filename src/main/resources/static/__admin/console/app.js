// The frame around all views: heading, navigation, clock, language and colours.
import { html, useEffect, useMemo, useState } from './core/html.js';
import { Live, LiveProject } from './core/live.js';
import { linkTo, useRoute } from './core/route.js';
import { preferredLanguage, Texts, textsOf, useTexts } from './core/text.js';
import { TokenDialog } from './core/token.js';
import { CallsView } from './views/calls.js';
import { ClockView } from './views/clock.js';
import { ClockBar } from './views/clockbar.js';
import { CoverageView } from './views/coverage.js';
import { FaultsView } from './views/faults.js';
import { JobView } from './views/job.js';
import { JobsView } from './views/jobs.js';
import { ProjectsView } from './views/projects.js';

const VIEWS = { jobs: JobsView, clock: ClockView, faults: FaultsView, calls: CallsView, coverage: CoverageView };
const THEME = 'fake-drs.theme';

/** The whole page. */
export function App() {
  const [language, setLanguage] = useState(preferredLanguage);
  const route = useRoute();
  const t = useMemo(() => textsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem('fake-drs.language', language);
  }, [language]);
  useEffect(() => {
    document.title = route.project ? `${route.project} · fake-drs` : 'fake-drs';
  }, [route.project]);
  return html`
    <${Texts.Provider} value=${t}>
      <a class="skip" href="#main" onClick=${skip}>${t('skip')}</a>
      <header class="top">
        <a class="brand" href="#/"><img src="console/icon.svg" alt="" width="28" height="28" /> fake-drs</a>
        ${route.project && html`<span class="crumb"><span aria-hidden="true">/</span> <a href=${linkTo(route.project)}>${route.project}</a></span>`}
        <span class="grow"></span>
        <button class="quiet" onClick=${() => setLanguage(language === 'en' ? 'zh' : 'en')} lang=${language === 'en' ? 'zh' : 'en'}>
          ${language === 'en' ? '中文' : 'English'}
        </button>
        <${ThemeButton} />
      </header>
      ${route.project
        ? html`<${ProjectFrame} key=${route.project} route=${route} />`
        : html`<main id="main" tabindex="-1"><${ProjectsView} /></main>`}
      <${TokenDialog} />
    <//>`;
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function ThemeButton() {
  const t = useTexts();
  const [theme, setTheme] = useState(localStorage.getItem(THEME) || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    localStorage.setItem(THEME, other);
    setTheme(other);
  };
  return html`<button class="quiet" onClick=${change}>${t(`theme.${other}`)}</button>`;
}

/** What all views of a project share: its events, its clock, and the way from view to view. */
function ProjectFrame({ route }) {
  const live = useMemo(() => new Live(route.project), [route.project]);
  useEffect(() => {
    live.start();
    return () => live.stop();
  }, [live]);
  const job = route.view === 'jobs' && route.item;
  const View = job ? JobView : (Object.hasOwn(VIEWS, route.view) && VIEWS[route.view]) || JobsView;
  return html`
    <${LiveProject.Provider} value=${live}>
      <${Navigation} route=${route} />
      <${ClockBar} />
      <main id="main" tabindex="-1">
        <${View} key=${`${route.view}/${route.item}`} project=${route.project} item=${route.item} />
      </main>
    <//>`;
}

function Navigation({ route }) {
  const t = useTexts();
  return html`
    <nav class="tabs" aria-label=${t('views')}>
      ${Object.keys(VIEWS).map((view) => html`
        <a href=${linkTo(route.project, view)} aria-current=${route.view === view ? 'page' : undefined}>${t(`view.${view}`)}</a>`)}
    </nav>`;
}
