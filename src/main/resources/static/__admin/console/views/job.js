// One job: its switchover, its life, and all that can be done with it.
import { admin, pathOf } from '../core/api.js';
import { html, useEffect } from '../core/html.js';
import { useEvents, useNow } from '../core/live.js';
import { Loading, useLoaded } from '../core/load.js';
import { linkTo } from '../core/route.js';
import { useTexts } from '../core/text.js';
import { Configuration, History } from '../job/details.js';
import { LifecyclePicture } from '../job/lifecycle.js';
import { Operations } from '../job/operations.js';
import { Pill } from '../job/pill.js';
import { statusAt, switchoverAt } from '../job/state.js';
import { SwitchoverPicture } from '../job/switchover.js';
import { Timeline } from '../job/timeline.js';

/** The page of a job. */
export function JobView({ project, item }) {
  const t = useTexts();
  const now = useNow(200);
  const { value: job, error, reload } = useLoaded(() => admin('GET', pathOf(project, 'jobs', item)), [project, item]);
  useEvents((type) => ['jobs', 'resync', 'moved'].includes(type) && reload(), [reload]);
  const switchover = job && switchoverAt(job, now);
  // The addresses move when the switchover ends: only the server says so.
  useEffect(() => {
    reload();
  }, [switchover?.status]);
  if (!job) {
    return html`<p><a href=${linkTo(project)}>← ${t('jobs')}</a></p><${Loading} error=${error} />`;
  }
  const status = job.deleted ? 'DELETED' : statusAt(job, now);
  return html`
    <p><a href=${linkTo(project)}>← ${t('jobs')}</a>${job.parent_id && html` · <a href=${linkTo(project, 'jobs', job.parent_id)}>${t('job.parent')}</a>`}</p>
    <div class="heading"><h1>${job.name} <${Pill} status=${status} /></h1></div>
    ${job.description && html`<p class="lead">${job.description}</p>`}
    <${SwitchoverPicture} job=${job} now=${now} />
    <${Operations} project=${project} job=${job} status=${`${status}/${switchover?.status}`} done=${reload} />
    <${LifecyclePicture} job=${job} now=${now} />
    <div class="columns"><${Timeline} job=${job} now=${now} /><${Configuration} job=${job} /></div>
    <${History} job=${job} now=${now} />`;
}
