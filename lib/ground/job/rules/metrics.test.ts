import { expect, it } from 'vitest'
import { metricsText } from './metrics'

it('says how many jobs of each kind stand how, and for how long, none included', () => {
  const text = metricsText(
    ['capture'],
    [
      {
        kind: 'capture',
        state: 'waiting',
        count: 3,
        oldestAt: '2026-11-27T10:00:00.000Z',
        oldestSeconds: 61.4,
      },
      {
        kind: 'of-another-version',
        state: 'givenUp',
        count: 1,
        oldestAt: '2026-11-27T10:01:00.000Z',
        oldestSeconds: 7,
      },
    ],
  )
  expect(text.split('\n')).toEqual([
    '# HELP suivi_jobs Jobs that are not done.',
    '# TYPE suivi_jobs gauge',
    'suivi_jobs{kind="capture",state="given_up"} 0',
    'suivi_jobs{kind="capture",state="retrying"} 0',
    'suivi_jobs{kind="capture",state="at_work"} 0',
    'suivi_jobs{kind="capture",state="waiting"} 3',
    'suivi_jobs{kind="of-another-version",state="given_up"} 1',
    'suivi_jobs{kind="of-another-version",state="retrying"} 0',
    'suivi_jobs{kind="of-another-version",state="at_work"} 0',
    'suivi_jobs{kind="of-another-version",state="waiting"} 0',
    '# HELP suivi_jobs_oldest_seconds For how long the oldest of them has been queued.',
    '# TYPE suivi_jobs_oldest_seconds gauge',
    'suivi_jobs_oldest_seconds{kind="capture",state="given_up"} 0',
    'suivi_jobs_oldest_seconds{kind="capture",state="retrying"} 0',
    'suivi_jobs_oldest_seconds{kind="capture",state="at_work"} 0',
    'suivi_jobs_oldest_seconds{kind="capture",state="waiting"} 61',
    'suivi_jobs_oldest_seconds{kind="of-another-version",state="given_up"} 7',
    'suivi_jobs_oldest_seconds{kind="of-another-version",state="retrying"} 0',
    'suivi_jobs_oldest_seconds{kind="of-another-version",state="at_work"} 0',
    'suivi_jobs_oldest_seconds{kind="of-another-version",state="waiting"} 0',
    '',
  ])
})
