import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import {
  asCell,
  asColumnHead,
  asRow,
  asRowGroup,
  asRowHead,
  asTable,
} from '@/components/ground/ui/table-roles'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { type KnownText, renderingOf } from '@/lib/text/statement/rules/text-in-language'
import type { VerbOfItem, Wording } from '@/lib/text/statement/rules/verbs'
import {
  type StatementView,
  SUMMARY_LANGUAGE,
  type WordedItem,
  type WordForce,
} from '@/lib/text/statement/types'
import { useRenderingName } from './names'
import { lineOf } from './operative-words'
import { OwnWords } from './own-words'
import { SeenMark } from './seen-mark'

interface VerbByTextProps {
  statement: StatementView
  verb: VerbOfItem<WordedItem>
}

/** How firmly the words that govern others are said: a row a language, a column a force, and under each wording the texts that have it. */
export function VerbByText({ statement, verb }: VerbByTextProps) {
  const t = useTranslations('statement.verb')
  const languageName = useLanguageName()
  const { item, forces, languages } = verb
  const id = `verb-${item.reference}`
  return (
    <section className="pb-m" aria-labelledby={id}>
      <h2 className="vh" id={id}>
        {t('title', { n: Number.parseInt(item.reference, 10) })}
      </h2>
      <table className="verbs" {...asTable}>
        <thead {...asRowGroup}>
          <tr {...asRow}>
            <th scope="col" {...asColumnHead}>
              <span className="vh">{t('language')}</span>
            </th>
            {forces.map((force) => (
              <th key={force} scope="col" {...asColumnHead}>
                {t(`said.${force}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...asRowGroup}>
          {languages.map(({ language, wordings }) => (
            <tr key={language} {...asRow}>
              <th scope="row" {...asRowHead}>
                {languageName(language)}
              </th>
              {forces.map((force) => (
                <Cell
                  key={force}
                  statement={statement}
                  language={language}
                  force={force}
                  wordings={wordings.filter((wording) => wording.force === force)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <NotIn statement={statement} verb={verb} />
    </section>
  )
}

interface CellProps {
  statement: StatementView
  language: string
  force: WordForce
  wordings: readonly Wording[]
}

/** What texts in one language say with one force. */
function Cell({ statement, language, force, wordings }: CellProps) {
  const t = useTranslations('statement.verb')
  return (
    <td data-l={t(`said.${force}`)} {...asCell}>
      {wordings.length === 0 ? (
        <p className="none">{t('none')}</p>
      ) : (
        <ul>
          {wordings.map((wording) => (
            <li key={wording.words}>
              <p className="verbw" lang={language} dir={directionOf(language)}>
                <span className={lineOf(force)}>{wording.words}</span>
              </p>
              {wording.isBase && <BaseName statement={statement} />}
              {wording.texts.map((text) => (
                <p key={renderingOf(text).key} className="who">
                  <TextLink slug={statement.slug} text={text} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

function BaseName({ statement: { base } }: { statement: StatementView }) {
  const t = useTranslations('statement.variants')
  const name = useRenderingName()
  return (
    <p className="who">
      <b>{name(base)}</b> {t('thisEdition')}
    </p>
  )
}

/** The texts that do not have it, or of which the part that was seen does not, and who says how firmly each text says it. */
function NotIn({ statement: { slug }, verb }: VerbByTextProps) {
  const t = useTranslations('statement')
  const { item, languages } = verb
  const said = languages.flatMap(({ wordings }) => wordings.flatMap(({ texts }) => texts))
  const isSeen = said.some(({ kind }) => kind === 'seen')
  return (
    <div className="who pt-s">
      {(['without', 'unseen'] as const).map(
        (which) =>
          verb[which].length > 0 && (
            <p key={which}>
              {t(`verb.${which}`, { n: Number.parseInt(item.reference, 10), m: verb[which].length })}{' '}
              {verb[which].map((text, index) => (
                <span key={renderingOf(text).key}>
                  {index > 0 && ' · '}
                  <TextName slug={slug} text={text} />
                </span>
              ))}
            </p>
          ),
      )}
      {isSeen && <p>{t('verb.how')}</p>}
    </div>
  )
}

/** The way to a text beside the base: who published it, whose it is, and how much of it was seen. */
function TextLink({ slug, text }: { slug: string; text: KnownText }) {
  const t = useTranslations('statement.verb')
  return (
    <>
      <TextName slug={slug} text={text} />{' '}
      {text.kind === 'seen' ? (
        <>
          <OwnWords words={{ text: text.text.issuedBy, language: SUMMARY_LANGUAGE }} /> ·{' '}
          <SeenMark text={text.text} />
        </>
      ) : (
        t('aligned')
      )}
    </>
  )
}

/** The name of a text, which leads to it beside the base. */
export function TextName({ slug, text }: { slug: string; text: KnownText }) {
  const { key, publisher } = renderingOf(text)
  return (
    <a className="tap" href={localePath(useLocale(), sideBySideAddress(slug, key))}>
      <bdi>{publisher}</bdi>
    </a>
  )
}
