// Which calls are shown, and how the emulator is asked for them.

export const NO_FILTER = { operation: '', job: '', status: '', rule: '', only: '' };

/** A call of the journal in the short form in which events tell it. */
export function summaryOf(entry) {
  const reasons = [entry.reason, ...entry.refused_items.map((item) => item.reason)].filter(Boolean);
  return {
    ...entry,
    method: entry.request.method,
    path: entry.request.path,
    status: entry.response.status,
    error_code: entry.response.error_code,
    rules: [...new Set(reasons.map((reason) => reason.rule))],
    deviations: entry.deviations.length,
  };
}

/** The query of ListRequests for a filter. Part of an id is looked for in the page. */
export function queryOf(filter, limit) {
  const query = new URLSearchParams({ limit });
  const set = (name, value) => value && query.set(name, value);
  set('operation', filter.operation);
  set('rule', filter.rule);
  set('status', filter.status);
  set('refused', filter.only === 'refused' && 'true');
  set('deviations', filter.only === 'deviations' && 'true');
  return query;
}

/** Whether a call is one of those that are shown. */
export function fits(filter, call) {
  return (filter.operation === '' || (call.operation ?? 'none') === filter.operation)
    && (filter.job === '' || [call.job_id ?? '', ...call.job_ids].some((id) => id.includes(filter.job)))
    && (filter.status === '' || String(call.status) === filter.status)
    && (filter.rule === '' || call.rules.includes(filter.rule))
    && (filter.only !== 'refused' || call.rules.length > 0)
    && (filter.only !== 'deviations' || call.deviations > 0);
}
