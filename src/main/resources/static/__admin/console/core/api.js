// Calls of the admin API and of the DRS API. All paths are relative to the page, so that a proxy may add a prefix.

const TOKEN = 'fake-drs.admin-token';

/** What a call that failed answered: an RFC 9457 problem, or what else there was. */
export class Problem extends Error {
  constructor(status, detail, field) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

let askForToken = async () => null;

/** Sets what asks the user for the admin token. */
export function onTokenNeeded(ask) {
  askForToken = ask;
}

export function adminHeaders() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { 'X-Admin-Token': token } : {};
}

export function hasToken() {
  return sessionStorage.getItem(TOKEN) !== null;
}

/**
 * Calls the admin API; answers the response. Where a token is wanted, it is asked for, and the call is made again, unless the
 * call is one in the background.
 */
export async function fetchAdmin(method, path, { body, headers, signal, background = false } = {}) {
  for (;;) {
    const response = await fetch(path, { method, body, signal, headers: { ...adminHeaders(), ...headers } });
    if (response.status !== 401 || background) {
      return response;
    }
    const token = await askForToken();
    if (!token) {
      return response;
    }
    sessionStorage.setItem(TOKEN, token);
  }
}

/** Calls the admin API with a document, and answers the document that comes back. */
export async function admin(method, path, document, type = 'application/json') {
  const body = document === undefined || typeof document === 'string' ? document : JSON.stringify(document);
  const response = await fetchAdmin(method, path, { body, headers: body === undefined ? {} : { 'Content-Type': type } });
  const text = await response.text();
  if (!response.ok) {
    throw problemOf(response.status, text);
  }
  return text === '' ? null : JSON.parse(text);
}

function problemOf(status, text) {
  try {
    const problem = JSON.parse(text);
    return new Problem(status, problem.detail || problem.title, problem.field);
  } catch {
    return new Problem(status, text || `HTTP ${status}`);
  }
}

/** The admin API's path of a project, and of what is below it. */
export function pathOf(projectId, ...below) {
  return ['projects', projectId, ...below].map(encodeURIComponent).join('/');
}

const clientTokens = new Map();

async function clientToken(projectId) {
  if (!clientTokens.has(projectId)) {
    const issued = await admin('POST', pathOf(projectId, 'tokens'), { lifetime: 'PT876000H' });
    clientTokens.set(projectId, issued.token);
  }
  return clientTokens.get(projectId);
}

/** Makes a call of the DRS API with a token of its own, as any client would, and answers both sides of it. */
export async function callService(projectId, call, language) {
  let response = await send(projectId, call, language);
  if (response.status === 401) {
    // The project was replaced, and has forgotten the token.
    clientTokens.delete(projectId);
    response = await send(projectId, call, language);
  }
  const text = await response.text();
  return {
    call,
    status: response.status,
    reason: response.headers.get('X-Fake-Drs-Reason'),
    requestId: response.headers.get('X-Request-Id'),
    body: text,
  };
}

async function send(projectId, call, language) {
  const headers = { 'X-Auth-Token': await clientToken(projectId), 'X-Language': language };
  if (call.body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  return fetch(`..${call.path}`, {
    method: call.method,
    headers,
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
  });
}
