import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { PassageView } from '@/lib/statement/types'
import { CopyLink } from '../ui/copy-link'
import { type Annotations, annotationsIn } from './annotations'
import { Apparatus } from './apparatus'
import type { Dossier } from './dossier'
import { PassageWords } from './passage-words'

interface PassageProps {
  dossier: Dossier
  passage: PassageView
  annotations: Annotations
  /** Id of the page's first note. */
  firstId: string | undefined
}

/** A numbered passage with its marks, a link to itself and its notes. */
export function Passage({ dossier, passage, annotations, firstId }: PassageProps) {
  const t = useTranslations('statement')
  const locale = useLocale()
  const { slug, base } = dossier.statement
  const here = annotationsIn(passage, annotations)
  const hrefOf = (reference: string) => localePath(locale, `/${slug}/${reference}`)
  const place = `#p${passage.number}` as const
  return (
    <section className="passage" id={`p${passage.number}`}>
      <a className="pnum" href={place} aria-label={`${t('linkPassage')} ${passage.number}`}>
        <bdi dir="ltr">¶{passage.number}</bdi>
      </a>
      <PassageWords
        passage={passage}
        lang={base.language}
        items={here.items}
        variants={here.variants}
        hrefOf={hrefOf}
        noteLabel={(reference) => `${t('note')} ${reference}`}
      />
      <p className="plink">
        <CopyLink href={place} label={t('copyPassage', { n: passage.number })} />
      </p>
      {here.items.length + here.variants.length > 0 && (
        <Apparatus
          dossier={dossier}
          here={here}
          firstId={firstId}
          hrefOf={hrefOf}
          wordingHref={localePath(locale, `/${slug}/variants`)}
        />
      )}
    </section>
  )
}
