// What a fault can be, as the document of a scenario.

const switchVip = (job) => ({ operation: 'SwitchVip', ...(job ? { job_id: job } : {}) });
const any = (job) => (job ? { job_id: job } : {});

/** The faults that are often wanted: each makes a scenario from {job, times, percent, duration, code}. */
export const PRESETS = {
  refused: ({ job, code }) => ({ when: switchVip(job), then: { answer: { error_code: code || 'DRS.M01504' } } }),
  failsAfterStart: ({ job, code }) => ({ when: switchVip(job), then: { switchover: { error_code: code || 'DRS.M01501' } } }),
  longSwitchover: ({ job, duration }) => ({ when: switchVip(job), then: { switchover: { duration: duration || 'PT1M' } } }),
  answerLost: ({ job }) => ({ when: switchVip(job), then: { connection: 'lost_response' } }),
  reset: ({ job }) => ({ when: any(job), then: { connection: 'reset' } }),
  serverError: ({ job }) => ({ when: any(job), then: { answer: { status: 500 } } }),
  slow: ({ job, duration }) => ({ when: any(job), then: { delay: duration || 'PT2S' } }),
};

/** What each fault starts with in the form. */
export const USUAL = {
  refused: { times: '1', percent: '', code: 'DRS.M01504' },
  failsAfterStart: { times: '1', percent: '', code: 'DRS.M01501' },
  longSwitchover: { times: '', percent: '', duration: 'PT1M' },
  answerLost: { times: '1', percent: '' },
  reset: { times: '1', percent: '' },
  serverError: { times: '', percent: '30' },
  slow: { times: '', percent: '', duration: 'PT2S' },
};

/** The scenario that a filled-in form means. */
export function scenarioOf(name, values, title) {
  return {
    name: title,
    ...PRESETS[name](values),
    ...(values.times ? { times: Number(values.times) } : {}),
    ...(values.percent ? { chance: { percent: Number(values.percent) } } : {}),
  };
}
