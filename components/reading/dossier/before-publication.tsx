import { useTranslations } from 'next-intl'
import type { DossierTab } from '@/components/ground/layout/dossier-runner'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Time } from '@/components/ground/ui/time'
import { LaidText } from '@/components/text/commitment/laid-text'
import { CellFrame, PassageFrame } from '@/components/text/commitment/passage-frame'
import { type PassageShape, PassageWords } from '@/components/text/commitment/passage-words'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { runnerOf } from '@/components/text/statement/runner-of'
import { NoteSign } from '@/components/text/statement/text-note'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { directionOf, type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import type { PassageView, StatementView, StructurePart } from '@/lib/text/statement/types'
import '@/styles/statement.structure.css'

interface BeforePublicationProps {
  locale: Locale
  statement: StatementView
  /** The page's address without language and day. */
  path: string
  /** The day at whose end nothing had been published there, YYYY-MM-DD. */
  day: string
  current: DossierTab
  /** The passages that concern the page. */
  passages: readonly PassageView[]
  /** What their lines are; absent where the text has no structure. */
  structure?: StructurePart
  /** The part of the text that they are, where the page is of the text. */
  part?: Part<PassageView>
}

/** A page on a day before its first publication: the words of the statement, and that nothing had been published. */
export function BeforePublication({
  locale,
  statement,
  path,
  day,
  current,
  passages,
  structure,
  part,
}: BeforePublicationProps) {
  const t = useTranslations()
  const { language } = statement.base
  return (
    <ReadingPage
      locale={locale}
      path={path}
      title={shortTitleIn(statement, locale).text}
      statement={runnerOf(statement)}
      current={current}
      day={day}
    >
      <header className="body2 pt-l pb-l">
        <h1 className="subtitle">
          <StatementTitle statement={statement} />
        </h1>
        <p className="dateline pb-s">
          <StatementPlace statement={statement} />
          {commaIn(locale)}
          <Time date={statement.date} length="long" />
        </p>
        <p className="side-said">{t('dossier.compare.notPublished')}</p>
        <p className="small quiet pt-s">{t('dossier.asOf.wordsOnly')}</p>
      </header>
      <div className="edition">
        <LaidText
          passages={passages}
          lang={language}
          structure={structure}
          below={1}
          passage={(passage, shape) => (
            <PassageFrame
              {...{ passage, shape }}
              lang={language}
              words={<PlainWords {...{ passage, shape, language }} />}
            />
          )}
          table={(_, table) => <section className="passage passage--table">{table}</section>}
          cell={(passage, shape) => (
            <CellFrame
              {...{ passage, shape }}
              lang={language}
              words={<PlainWords {...{ passage, shape, language }} />}
            />
          )}
        />
        {part && (
          <PartTurn
            part={part}
            hrefOf={(each) => localePath(locale, afterAddress(`/${statement.slug}/statement`, each))}
          />
        )}
      </div>
    </ReadingPage>
  )
}

/** The words of a passage, of which nothing is said. */
function PlainWords({
  passage,
  shape,
  language,
}: {
  passage: PassageView
  shape?: PassageShape
  language: string
}) {
  if (!shape)
    return (
      <div className="ptext" lang={language} dir={directionOf(language)}>
        <p>{passage.text}</p>
      </div>
    )
  return (
    <PassageWords
      {...{ passage, shape }}
      lang={language}
      editorial={[]}
      items={[]}
      variants={[]}
      hrefOf={String}
      noteLabel={String}
      sign={(note) => <NoteSign key={note.number} note={note} />}
    />
  )
}
