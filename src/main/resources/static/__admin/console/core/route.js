// The view is in the hash of the address: #/p/{project}/{view}/{item}.
import { useEffect, useState } from './html.js';

function read() {
  const [, kind, project, view, item] = location.hash.slice(1).split('/').map(decodeURIComponent);
  return kind === 'p' && project ? { project, view: view || 'jobs', item } : { view: 'projects' };
}

/** The hash that leads to a view. */
export function linkTo(project, view = 'jobs', item) {
  const parts = ['p', project, view, item].filter((part) => part !== undefined);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** The view that the address names now. */
export function useRoute() {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const changed = () => setRoute(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
