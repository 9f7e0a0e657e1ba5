import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { directionOf } from '@/lib/i18n/routing'
import { sideBySide } from '@/lib/statement/rules/aligned'
import type { AlignmentWork } from '@/lib/statement/types'
import { Fact, Facts } from '../ui/facts'
import { Fold } from '../ui/fold'
import { isolated } from '../ui/isolated'
import { PageHead } from '../ui/page-head'
import { RenderingName } from './rendering-name'
import { SideBySide } from './side-by-side'

/** Which text is aligned, whose work it is and how it stands. */
export function AlignmentHead({ work, title, kept }: { work: AlignmentWork; title: string; kept: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const { rendering, state, by, startedAt, submittedAt, decision } = work
  return (
    <>
      <PageHead title={title}>
        <RenderingName rendering={rendering} />
        {locale === 'ar' ? '، ' : ', '}
        {t(`statement.wording.state.${state}`, {
          name: isolated(state === 'published' ? (decision?.by ?? by) : by),
          date: formatDate(locale, decision?.at ?? submittedAt ?? startedAt),
        })}
      </PageHead>
      {kept && <p role="status">{t('statement.wording.keptNow')}</p>}
      {state === 'sent_back' && decision && (
        <p>
          {t('desk.sentBackBy', { name: isolated(decision.by), date: formatDate(locale, decision.at) })}:{' '}
          <q dir="auto">{decision.reason}</q>
        </p>
      )}
      <Facts>
        <Fact term={t('source.publisher')}>
          <bdi>{rendering.publisher}</bdi>{' '}
          <a className="tap" href={rendering.url} rel="noreferrer">
            {t('ui.action.open')}
          </a>
        </Fact>
        <Fact term="SHA-256">
          <code className="hash">{rendering.sha256}</code>
        </Fact>
      </Facts>
      <Fold title={t('statement.wording.wholeText')}>
        <div className="serif whole" lang={rendering.language} dir={directionOf(rendering.language)}>
          {rendering.text}
        </div>
      </Fold>
    </>
  )
}

/** An alignment as readers will see it, or see it. */
export function AlignmentRead({ work }: { work: AlignmentWork }) {
  const { base, rendering, rows, otherClauses, clauses, statement } = work
  const items = clauses.flatMap(({ start, end, items: some }) =>
    some.map(({ reference }) => ({ reference, start, end })),
  )
  return (
    <SideBySide
      slug={statement.slug}
      base={base}
      other={rendering}
      lines={sideBySide(rows, otherClauses)}
      items={items}
    />
  )
}
