// The view is in the hash of the address: #/p/{project}/{view}/{item}.
import { useEffect, useState } from './html.js';

/** A part of the address; as it stands where it is no escaped text. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function read() {
  const [, kind, project, view, item] = location.hash.slice(1).split('/').map(decoded);
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
