import { useTranslations } from 'next-intl'
import { sideBySide } from '@/lib/text/statement/rules/aligned'
import { clausesOf } from '@/lib/text/statement/rules/clauses'
import type { AlignedRendering, PublishedAlignment } from '@/lib/text/statement/types'
import { BesidePage, type BesideProps, WhereFrom } from './beside-page'
import { TextFacts } from './text-facts'

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
        <TextFacts text={{ kind: 'aligned', rendering, alignment }} />
      </WhereFrom>
    </BesidePage>
  )
}
