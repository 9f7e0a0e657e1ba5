import { useLocale, useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Fold } from '@/components/ground/ui/fold'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { PageHead } from '@/components/ground/ui/page-head'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { Line } from '@/lib/record/review/rules/line-difference'
import { sideBySide } from '@/lib/text/statement/rules/aligned'
import type { AlignedRow, AlignedSide, AlignmentWork } from '@/lib/text/statement/types'
import { RenderingName } from './rendering-name'
import { SideBySide } from './side-by-side'

/** Which text is aligned, whose work it is and how it stands: all that becomes public of it beside its clauses. */
export function AlignmentHead({ work, title, kept }: { work: AlignmentWork; title: string; kept: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const { rendering, replaces, state, by, at } = work
  return (
    <>
      <PageHead title={title}>
        <RenderingName rendering={rendering} />
        {commaIn(locale)}
        {t(`statement.wording.state.${state}`, {
          name: isolated(by),
          date: formatDate(locale, at),
        })}
      </PageHead>
      {kept && <p role="status">{t('statement.wording.keptNow')}</p>}
      <Facts>
        <Fact term={t('source.publisher')}>
          <bdi>{rendering.publisher}</bdi>
        </Fact>
        <Fact term={t('source.address')}>
          <a className="addr" href={rendering.url} rel="noreferrer" dir="ltr">
            {rendering.url}
          </a>
        </Fact>
        <Fact term={t('statement.wording.language')}>{languageName(rendering.language)}</Fact>
        {replaces && (
          <Fact term={t('statement.wording.replaces')}>
            <RenderingName rendering={replaces} />
          </Fact>
        )}
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

interface AlignmentReadProps {
  work: AlignmentWork
  /** Draws what differs between what was sent back and what is there now. */
  difference: ComponentType<{ before: readonly Line[]; after: readonly Line[] }>
}

/** An alignment as readers will see it, or see it. */
export function AlignmentRead({ work, difference: Difference }: AlignmentReadProps) {
  const { base, rendering, rows, returned, otherClauses, clauses, statement } = work
  const items = clauses.flatMap(({ start, end, items: some }) =>
    some.map(({ reference }) => ({ reference, start, end })),
  )
  const linesOf = useAlignedLines(work)
  return (
    <>
      {returned && <Difference before={linesOf(returned)} after={linesOf(rows)} />}
      <SideBySide
        slug={statement.slug}
        base={base}
        other={rendering}
        lines={sideBySide(rows, otherClauses)}
        items={items}
      />
    </>
  )
}

/** What is read of an alignment, as lines: for each clause of the base, by its number, what renders it, and the operative words of both. */
function useAlignedLines(work: AlignmentWork): (rows: readonly AlignedRow[]) => Line[] {
  const t = useTranslations()
  const { base, rendering, clauses } = work
  const operative = ({ exact, words }: AlignedSide) =>
    words && `${exact.slice(words.start, words.end)}: ${t(`commitment.force.${words.force}`)}`
  return (rows) =>
    rows.flatMap((row) => {
      const n = clauses.findIndex(({ start }) => start === row.base.start) + 1
      const line = (text: string | null, language: string): Line[] =>
        text === null ? [] : [{ label: t('statement.wording.clause', { n }), text, language }]
      return [
        ...line(row.other?.exact ?? t('statement.wording.notHere'), rendering.language),
        ...line(operative(row.base), base.language),
        ...line(row.other && operative(row.other), rendering.language),
      ]
    })
}
