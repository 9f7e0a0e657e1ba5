import { useTranslations } from 'next-intl'
import { JOB_STATES, type JobFigure } from '@/lib/ground/job/types'
import { useKindName } from './kind-name'

/** How many jobs of each kind stand how; of a kind of which all are done there is no row. */
export function JobFigures({ figures }: { figures: readonly JobFigure[] }) {
  const t = useTranslations('job')
  const kindName = useKindName()
  const kinds = [...new Set(figures.map(({ kind }) => kind))]
  if (kinds.length === 0) return <p className="nothing">{t('noJobs')}</p>
  return (
    <table className="diff">
      <caption className="vh">{t('byKind')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ofKind')}</th>
          {JOB_STATES.map((state) => (
            <th key={state} scope="col">
              {t(`state.${state}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <bdi>{kindName(kind)}</bdi>
            </th>
            {JOB_STATES.map((state) => (
              <td key={state} data-l={t(`state.${state}`)}>
                {figures.find((each) => each.kind === kind && each.state === state)?.count ?? 0}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
