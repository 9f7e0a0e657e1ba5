import { JOB_STATES, type JobFigure } from '../types'

/** How a state is called where machines read it. */
const NAMES = { givenUp: 'given_up', retrying: 'retrying', atWork: 'at_work', waiting: 'waiting' } as const

/**
 * How many jobs stand how and for how long, as text in the format of Prometheus. Each kind has a line for each state, so that one that is not there
 * is told from none.
 */
export function metricsText(kinds: readonly string[], figures: readonly JobFigure[]): string {
  const all = [...new Set([...kinds, ...figures.map(({ kind }) => kind)])].sort()
  const lines = (name: string, numberOf: (figure: JobFigure | undefined) => number) =>
    all.flatMap((kind) =>
      JOB_STATES.map((state) => {
        const figure = figures.find((each) => each.kind === kind && each.state === state)
        return `${name}{kind="${kind}",state="${NAMES[state]}"} ${numberOf(figure)}`
      }),
    )
  return [
    '# HELP suivi_jobs Jobs that are not done.',
    '# TYPE suivi_jobs gauge',
    ...lines('suivi_jobs', (figure) => figure?.count ?? 0),
    '# HELP suivi_jobs_oldest_seconds For how long the oldest of them has been queued.',
    '# TYPE suivi_jobs_oldest_seconds gauge',
    ...lines('suivi_jobs_oldest_seconds', (figure) => Math.round(figure?.oldestSeconds ?? 0)),
    '',
  ].join('\n')
}
