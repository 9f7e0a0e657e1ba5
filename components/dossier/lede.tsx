import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sharedHinge } from '@/lib/commitment/rules/hinge'
import type { CommitmentView, Force } from '@/lib/commitment/types'
import type { Overview } from '@/lib/dossier/types'
import { Words } from '../ui/words'

/** One sentence for what the statement holds, from its own counts: how much is agreed, and on which words the rest of it rests. */
export function Lede({ overview: { statement, items } }: { overview: Overview }) {
  const t = useTranslations('dossier.front')
  const agreed = ofForce(items, 'agreed')
  const conditional = ofForce(items, 'conditional')
  const hinge = sharedHinge(conditional)
  return (
    <p className="lede pb-l">
      {t('marked', { n: items.length, m: statement.passages.length })}{' '}
      {t.rich('agreed', { n: agreed.length, f: (words) => <Forced force="agreed">{words}</Forced> })}{' '}
      {conditional.length > 0 && hinge === null
        ? t.rich('conditional', {
            n: conditional.length,
            f: (words) => <Forced force="conditional">{words}</Forced>,
          })
        : conditional.length > 0 &&
          t.rich('hinge', {
            n: conditional.length,
            w: () => (
              <Forced force="conditional">
                <Words lang={statement.base.language}>{hinge}</Words>
              </Forced>
            ),
          })}
    </p>
  )
}

function Forced({ force, children }: { force: Force; children: ReactNode }) {
  return <span className={`f f--${force}`}>{children}</span>
}

function ofForce(items: readonly CommitmentView[], force: Force): readonly CommitmentView[] {
  return items.filter((item) => item.force === force)
}
