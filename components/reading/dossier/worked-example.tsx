import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { Capitalised } from '@/components/ground/ui/capitalised'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { OptionNote } from '@/components/text/commitment/option-note'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusLink } from '@/components/text/method/status-link'
import { EditorialInShort } from '@/components/text/statement/editorial-notes'
import { StatementPlace } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { QuotedItem } from '@/components/text/statement/quoted-item'
import { RenderingName } from '@/components/text/statement/rendering-name'
import { evidenceList, sourceCount } from '@/lib/assessment/status-update/rules/evidence-list'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import { stripOf } from '@/lib/assessment/status-update/rules/picture'
import { readUpToOf } from '@/lib/assessment/status-update/rules/read-up-to'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { unlike, type Version } from '@/lib/reading/dossier/rules/example'
import type { Example } from '@/lib/reading/dossier/types'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { editorialOn } from '@/lib/text/statement/rules/editorial'
import { renderingOf } from '@/lib/text/statement/rules/text-in-language'
import type { StatementView } from '@/lib/text/statement/types'
import { PictureAxis } from './picture-axis'
import { useStripLabel } from './picture-row'
import { PictureStrip } from './picture-strip'
import '@/styles/dossier.picture.css'

interface WorkedExampleProps {
  example: Example
  /** The day on which the page is made, YYYY-MM-DD. */
  today: string
}

/** One clause of the newest statement in several of its texts, and what became of it, in the words of its own judgement. */
export function WorkedExample({ example, today }: WorkedExampleProps) {
  const t = useTranslations('dossier.home')
  const locale = useLocale()
  const { overview, row, versions, texts } = example
  const { statement } = overview
  return (
    <section className="example" aria-labelledby="example">
      <div className="secthead">
        <h2 className="h2" id="example">
          {t('headline', { unlike: unlike(versions) })}
        </h2>
        <p className="small quiet">
          {t.rich('clause', {
            n: row.item.passageNumber,
            place: () => <StatementPlace statement={statement} />,
            date: formatDate(locale, statement.date, 'long'),
          })}
        </p>
      </div>
      <div className="example__b">
        <div>
          <ul className="texts">
            {versions.map((version) => (
              <li key={`${version.language} ${version.force}`}>
                <Said version={version} statement={statement} />
              </li>
            ))}
          </ul>
          <EditorialInShort
            notes={[row.item.hinge, row.item].flatMap((words) =>
              words ? editorialOn(statement.base, words) : [],
            )}
            lang={statement.base.language}
            slug={statement.slug}
          />
          {texts > 1 && (
            <p className="small quiet">
              {versions.some(({ text }) => text?.kind === 'seen') && `${t('seen')} `}
              <a className="tap" href={localePath(locale, `/${statement.slug}/variants`)}>
                {t('texts', { n: texts })}
              </a>
            </p>
          )}
        </div>
        <Became example={example} today={today} />
      </div>
    </section>
  )
}

/** The clause in one text, never without its verb: the language, whose text it is, and the words. */
function Said({
  version: { text, language, words, force },
  statement,
}: {
  version: Version
  statement: StatementView
}) {
  const locale = useLocale()
  const languageName = useLanguageName()
  return (
    <>
      <p className="small quiet">
        {text === null ? (
          <RenderingName rendering={statement.base} />
        ) : (
          <>
            <Capitalised>{languageName(language)}</Capitalised> ·{' '}
            <a
              className="tap"
              href={localePath(locale, sideBySideAddress(statement.slug, renderingOf(text).key))}
            >
              {isolated(renderingOf(text).publisher)}
            </a>
          </>
        )}
      </p>
      <blockquote lang={language} dir={directionOf(language)}>
        <QuotedItem
          item={{ ...words, force }}
          language={language}
          editorial={text === null ? statement.base.editorial : []}
        />
      </blockquote>
    </>
  )
}

function Became({ example: { overview, row, line }, today }: WorkedExampleProps) {
  const t = useTranslations()
  const locale = useLocale()
  const label = useStripLabel(overview)
  const { statement } = overview
  const partyName = usePartyName(statement.parties)
  const said = inShortOfLine(line.shown)
  const page = localePath(locale, `/${statement.slug}/${row.item.reference}`)
  const axis = { start: statement.date, today, written: today }
  return (
    <div className="example__n">
      <p className="line">
        <a className="plain" href={page}>
          <Ref>{row.item.reference}</Ref>
        </a>
        <StatusLink judgement={line.shown.judgement} provisional={line.as === 'provisional'} />
      </p>
      <InShort said={said === null ? [] : [said]} partyName={partyName} className="say" />
      <OptionNote item={row.item} />
      <p className="line">
        <a className="nowrap" href={`${page}#history`}>
          {t('commitment.sources', { n: sourceCount(evidenceList([line.shown]).entries) })}
        </a>
        <ConfidenceMark confidence={line.shown.confidence} />
      </p>
      <PictureAxis axis={axis} isNow />
      <div className="example__s">
        <PictureStrip
          axis={axis}
          strip={stripOf(axis, row.sources, [line], readUpToOf([line]))}
          label={label(row)}
        />
      </div>
    </div>
  )
}
