import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Words } from '@/components/ground/ui/words'
import { useIntroduces } from '@/components/text/commitment/introduces'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { countOf, introduceOnly, introducing } from '@/lib/assessment/status-update/rules/facets'
import type { Front } from '@/lib/reading/dossier/types'
import { sharedHinge } from '@/lib/text/commitment/rules/hinge'
import type { Force } from '@/lib/text/method/types'

/** What the statement holds, in a few words from its own counts: how much is agreed, how much intended, and on which words the rest of it rests. */
export function Lede({ front: { statement, alike, overview } }: { front: Front }) {
  const t = useTranslations('dossier.front')
  const ofForce = (force: Force) =>
    countOf(alike.filter((each) => each.force === force && !introduceOnly(each)))
  const intended = ofForce('intended')
  const conditional = ofForce('conditional')
  const hinge = overview && sharedHinge(overview.items.filter(({ force }) => force === 'conditional'))
  const introduces = useIntroduces()(introducing(alike))
  return (
    <p className="lede">
      {t('marked', { n: countOf(alike), m: statement.passages.length })} {introduces && `${introduces} `}
      {t.rich('agreed', { n: ofForce('agreed'), f: (words) => <Forced force="agreed">{words}</Forced> })}{' '}
      {intended > 0 && (
        <>{t.rich('intended', { n: intended, f: (words) => <Forced force="intended">{words}</Forced> })} </>
      )}
      {conditional > 0 && hinge === null
        ? t.rich('conditional', {
            n: conditional,
            f: (words) => <Forced force="conditional">{words}</Forced>,
          })
        : conditional > 0 &&
          t.rich('hinge', {
            n: conditional,
            w: () => (
              <>
                <Forced force="conditional">
                  <Words lang={statement.base.language}>{hinge}</Words>
                </Forced>
                <LanguageLabel language={statement.base.language} />
              </>
            ),
          })}
    </p>
  )
}

function Forced({ force, children }: { force: Force; children: ReactNode }) {
  return <span className={`f f--${force}`}>{children}</span>
}
