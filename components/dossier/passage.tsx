import { useLocale, useTranslations } from 'next-intl'
import { type Annotations, annotationsIn } from '@/lib/dossier/rules/annotations'
import type { Dossier } from '@/lib/dossier/types'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import { annotateAddress, wordsAddress } from '@/lib/statement/rules/addresses'
import type { PassageView } from '@/lib/statement/types'
import { NotesElsewhere, notesIn, PassageNotes } from '../note/passage-notes'
import type { LitWords } from '../statement/marked-words'
import { PassageWords } from '../statement/passage-words'
import { WithdrawnMarkers } from '../statement/withdrawn-markers'
import { CopyLink } from '../ui/copy-link'
import { Apparatus } from './apparatus'

interface PassageProps {
  dossier: Dossier
  passage: PassageView
  annotations: Annotations
  /** The words that the page's address points to. */
  lit?: LitWords
}

/** A numbered passage with its marks, a link to itself and its notes. */
export function Passage({ dossier, passage, annotations, lit }: PassageProps) {
  const t = useTranslations('statement')
  const locale = useLocale()
  const { slug, base } = dossier.statement
  const here = annotationsIn(passage, annotations)
  const hrefOf = (reference: string) => localePath(locale, `/${slug}/${reference}`)
  const place = `#p${passage.number}` as const
  const notes = notesIn(passage.number, dossier.notes)
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
        lit={lit}
      />
      <WithdrawnMarkers
        slug={slug}
        items={dossier.items.filter((item) => item.withdrawn && item.passageNumber === passage.number)}
      />
      {dossier.asOf === undefined && (
        <p className="plink">
          <CopyLink href={place} label={t('copyPassage', { n: passage.number })} />
          <SharePassage slug={slug} passage={passage} />
          <AnnotatePassage slug={slug} number={passage.number} />
        </p>
      )}
      {notes.length > 0 && <PassageNotes notes={notes} slug={slug} language={base.language} />}
      <NotesElsewhere slug={slug} passage={passage.number} counts={dossier.notesElsewhere} />
      {here.items.length + here.variants.length > 0 && (
        <Apparatus
          dossier={dossier}
          here={here}
          hrefOf={hrefOf}
          wordingHref={localePath(locale, `/${slug}/variants`)}
        />
      )}
    </section>
  )
}

/** Leads to the page that opens on the passage's words, with every form of citing them. */
function SharePassage({ slug, passage }: { slug: string; passage: PassageView }) {
  const t = useTranslations('share')
  return (
    <a
      className="tap"
      href={localePath(useLocale(), wordsAddress(slug, passage))}
      aria-label={t('sharePassage', { n: passage.number })}
    >
      {t('short')}
    </a>
  )
}

/** Leads to the desk, where words of the passage are chosen without script; whoever is not signed in is led through the sign-in. */
function AnnotatePassage({ slug, number }: { slug: string; number: number }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <a
      className="tap"
      href={localePath(locale, annotateAddress(slug, number))}
      aria-label={`${t('ui.action.annotate')}${commaIn(locale)}¶${number}`}
    >
      {t('ui.action.annotate')}
    </a>
  )
}
