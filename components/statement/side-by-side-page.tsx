import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { sideBySide } from '@/lib/statement/rules/aligned'
import { clausesOf } from '@/lib/statement/rules/clauses'
import type { AlignedRendering, PublishedAlignment } from '@/lib/statement/types'
import { Fact } from '../ui/facts'
import { isolated } from '../ui/isolated'
import { BesidePage, type BesideProps, PublishedAt, WhereFrom } from './beside-page'

interface SideBySidePageProps extends BesideProps {
  rendering: AlignedRendering
  alignment: PublishedAlignment
}

/** A rendering beside the base, clause by clause: what each says, how firmly, and what only one of them has. */
export function SideBySidePage({ rendering, alignment, ...beside }: SideBySidePageProps) {
  const t = useTranslations('statement.wording')
  const lines = sideBySide(alignment.rows, clausesOf(rendering.text, rendering.language))
  const of = (kind: (typeof lines)[number]['kind']) => lines.filter((line) => line.kind === kind).length
  return (
    <BesidePage
      {...beside}
      other={rendering}
      lines={lines}
      head={t('counts', { both: of('both'), base: of('only base'), other: of('only other') })}
      how={t('forceHow')}
    >
      <WhereFrom>
        <OfRendering locale={beside.locale} rendering={rendering} alignment={alignment} />
      </WhereFrom>
    </BesidePage>
  )
}

/** Where the text comes from, its hash, and who aligned the two. */
function OfRendering({
  locale,
  rendering: { publisher, url, sha256, publishedAt },
  alignment,
}: {
  locale: Locale
  rendering: AlignedRendering
  alignment: PublishedAlignment
}) {
  const t = useTranslations('statement.wording')
  const date = formatDate(locale, alignment.publishedAt)
  return (
    <>
      <PublishedAt publisher={publisher} url={url} />
      <Fact term={t('since')}>{formatDate(locale, publishedAt)}</Fact>
      <Fact term="SHA-256">
        <code className="hash">{sha256}</code>
      </Fact>
      <Fact term={t('alignedT')}>
        {t('alignedBy', {
          name: isolated(alignment.alignedBy),
          second: isolated(alignment.confirmedBy),
          date,
        })}
      </Fact>
    </>
  )
}
