import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyLink } from '@/components/ground/ui/copy-link'
import { CellFrame, PassageFrame } from '@/components/text/commitment/passage-frame'
import { type PassageShape, PassageWords } from '@/components/text/commitment/passage-words'
import { WithdrawnMarkers } from '@/components/text/commitment/withdrawn-markers'
import { ContextElsewhere, ContextNotes } from '@/components/text/note/context-notes'
import { EditorialInShort, EditorialNotes } from '@/components/text/statement/editorial-notes'
import type { LitWords } from '@/components/text/statement/marked-words'
import { NoteSign } from '@/components/text/statement/text-note'
import { localePath } from '@/lib/ground/i18n/routing'
import { type Annotations, annotationsAmong, annotationsIn } from '@/lib/reading/dossier/rules/annotations'
import type { Dossier } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { wordsAddress } from '@/lib/text/statement/rules/addresses'
import { editorialOn } from '@/lib/text/statement/rules/editorial'
import type { EditorialNote, PassageView } from '@/lib/text/statement/types'
import { Apparatus } from './apparatus'
import { contextNotesOn, NotesElsewhere, notesIn, PassageNotes } from './notes/passage-notes'
import '@/styles/statement.margin.css'

interface PassageProps {
  dossier: Dossier
  passage: PassageView
  annotations: Annotations
  /** The words that the page's address points to. */
  lit?: LitWords
  /** What its words are, where the text has a structure. */
  shape?: PassageShape
  /** Whether every judgement that the page shows is provisional, which it says once. */
  allProvisional: boolean
}

/** A numbered passage with its marks, a link to itself and its notes. */
export function Passage(props: PassageProps) {
  const { dossier, passage, shape } = props
  return (
    <PassageFrame
      {...{ passage, shape }}
      lang={dossier.statement.base.language}
      words={<MarkedPassage {...props} />}
    >
      <Beside {...props} passages={[passage]} />
    </PassageFrame>
  )
}

/** A passage in a cell of a table, or what of it lies there; what is noted on it stands beside the table. */
export function PassageInCell(props: PassageProps & { shape: PassageShape }) {
  const { dossier, passage, shape } = props
  return (
    <CellFrame
      {...{ passage, shape }}
      lang={dossier.statement.base.language}
      words={<MarkedPassage {...props} />}
    />
  )
}

interface TableOfPassagesProps extends Omit<PassageProps, 'passage' | 'shape'> {
  passages: readonly PassageView[]
  children: ReactNode
}

/** A table of the text, with the notes on its passages. */
export function TableOfPassages({ children, ...props }: TableOfPassagesProps) {
  return (
    <section className="passage passage--table">
      {children}
      <Beside {...props} />
    </section>
  )
}

function MarkedPassage({ dossier, passage, annotations, lit, shape }: PassageProps) {
  const t = useTranslations('statement')
  const hrefOf = useItemAddress(dossier)
  const here = annotationsIn(passage, annotations)
  return (
    <PassageWords
      passage={passage}
      lang={dossier.statement.base.language}
      editorial={dossier.statement.base.editorial}
      items={here.items}
      variants={here.variants}
      hrefOf={hrefOf}
      noteLabel={(reference) => `${t('note')} ${reference}`}
      lit={lit}
      shape={shape}
      sign={(note) => <NoteSign key={note.number} note={note} />}
    />
  )
}

type BesideProps = Pick<
  TableOfPassagesProps,
  'dossier' | 'passages' | 'annotations' | 'lit' | 'allProvisional'
>

/** What stands below and beside passages: what was withdrawn and links to them; then in the margin what is noted, each note one line. */
function Beside({ dossier, passages, annotations, lit, allProvisional }: BesideProps) {
  const { slug, base } = dossier.statement
  const here = annotationsAmong(passages, annotations)
  const notes = passages.flatMap(({ number }) => notesIn(number, dossier.notes))
  const context = contextNotesOn(passages, dossier.notes)
  const editorial = editorialOn(base, ...passages)
  const isLit = (note: EditorialNote) => lit?.start === note.start && lit.end === note.end
  const isHere = (item: CommitmentView) => passages.some(({ number }) => number === item.passageNumber)
  return (
    <>
      <WithdrawnMarkers slug={slug} items={dossier.items.filter((item) => item.withdrawn && isHere(item))} />
      {dossier.asOf === undefined && <PassageLinks slug={slug} passages={passages} />}
      <div className="beside">
        {here.items.length + here.variants.length > 0 && <Apparatus {...{ dossier, here, allProvisional }} />}
        <EditorialNotes notes={editorial.filter(isLit)} lang={base.language} slug={slug} about={lit} />
        <EditorialInShort notes={editorial.filter((note) => !isLit(note))} lang={base.language} slug={slug} />
        <ContextNotes notes={context.here} isFolded />
        <ContextElsewhere notes={context.elsewhere} slug={slug} />
        {notes.length > 0 && <PassageNotes notes={notes} slug={slug} language={base.language} />}
        {passages.map(({ number }) => (
          <NotesElsewhere key={number} slug={slug} passage={number} counts={dossier.notesElsewhere} />
        ))}
      </div>
    </>
  )
}

function useItemAddress({ statement: { slug } }: Dossier) {
  const locale = useLocale()
  return (reference: string) => localePath(locale, `/${slug}/${reference}`)
}

/** What can be done with a passage; with those of a table, one line for each in a list that opens. */
function PassageLinks({ slug, passages }: { slug: string; passages: readonly PassageView[] }) {
  const t = useTranslations('statement')
  const links = (passage: PassageView) => (
    <>
      <CopyLink href={`#p${passage.number}`} label={t('copyPassage', { n: passage.number })} />
      <SharePassage slug={slug} passage={passage} />
    </>
  )
  const [only, ...others] = passages
  if (only && others.length === 0) return <p className="plink">{links(only)}</p>
  return (
    <details className="pnotes tlinks">
      <summary>{t('structure.links')}</summary>
      <ul>
        {passages.map((passage) => (
          <li key={passage.number} className="line">
            <bdi dir="ltr">¶{passage.number}</bdi>
            {links(passage)}
          </li>
        ))}
      </ul>
    </details>
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
