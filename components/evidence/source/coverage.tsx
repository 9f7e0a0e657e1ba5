import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Ref } from '@/components/ground/ui/ref'
import { OwnTitle, OwnWords } from '@/components/text/statement/own-words'
import {
  type AskedOfCoverage,
  COUNTED_OF_ITEM,
  coverageQuery,
  coveredQuery,
} from '@/lib/evidence/source/rules/coverage'
import type { Covered, CoveredItem } from '@/lib/evidence/source/rules/items-covered'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { WHOLE_LIST } from './whole-list'

/** The address of the coverage, without a language. */
export const COVERAGE_PAGE = '/desk/sources/coverage'

/** The statements of which coverage can be asked. */
export function StatementsToCover({ part }: { part: Part<ItemChoice> }) {
  const t = useTranslations('source.coverage')
  const hrefOf = useCoverageAddress()
  if (part.total === 0) return <p className="nothing">{t('noStatement')}</p>
  return (
    <>
      <ul className="list">
        {part.entries.map(({ slug, shortTitle, language }) => (
          <li key={slug}>
            <a className="tap" href={hrefOf({ statement: slug })}>
              <OwnWords words={{ text: shortTitle, language }} />
            </a>
          </li>
        ))}
      </ul>
      <PartTurn part={part} hrefOf={(after) => hrefOf({ after })} />
    </>
  )
}

/** How the items of a statement are covered: in all languages, or in one. */
export function Coverage({ covered }: { covered: Covered }) {
  const t = useTranslations('source.coverage')
  const hrefOf = useCoverageAddress()
  const { statement, language, part } = covered
  return (
    <>
      <CoverageLanguages covered={covered} />
      <p className="quiet">{t('how')}</p>
      {part.total === 0 ? (
        <p className="nothing">{t('none')}</p>
      ) : (
        <CoverageTable items={part.entries} language={language} />
      )}
      <PartTurn part={part} hrefOf={(after) => hrefOf({ statement: statement.slug, language, after })} />
    </>
  )
}

function useCoverageAddress(): (asked: Partial<AskedOfCoverage>) => string {
  const path = localePath(useLocale(), COVERAGE_PAGE)
  return (asked) => path + coverageQuery({ statement: null, language: null, after: null, ...asked })
}

/** The languages whose sources can be counted alone, each at its address. */
function CoverageLanguages({ covered: { statement, language, languages } }: { covered: Covered }) {
  const t = useTranslations('source.coverage')
  const hrefOf = useCoverageAddress()
  const languageName = useLanguageName()
  return (
    <nav className="line gap-s pb-m" aria-label={t('byLanguage')}>
      {[null, ...languages].map((each) => (
        <a
          key={each ?? ''}
          className="tap"
          href={hrefOf({ statement: statement.slug, language: each })}
          aria-current={each === language ? 'page' : undefined}
        >
          {each === null ? t('all') : languageName(each)}
        </a>
      ))}
    </nav>
  )
}

function CoverageTable({ items, language }: { items: readonly CoveredItem[]; language: string | null }) {
  const t = useTranslations('source.coverage')
  return (
    <table className="diff">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          {COUNTED_OF_ITEM.map((of) => (
            <th key={of} scope="col">
              {t(`count.${of}`)}
            </th>
          ))}
          <th scope="col">{t('languages')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <CoverageRow key={each.address} of={each} language={language} />
        ))}
      </tbody>
    </table>
  )
}

/** One item: each number leads to the sources that it counts. */
function CoverageRow({
  of: { address, item, counts, languages },
  language,
}: {
  of: CoveredItem
  language: string | null
}) {
  const t = useTranslations('source.coverage')
  const locale = useLocale()
  const list = localePath(locale, WHOLE_LIST)
  const languageName = useLanguageName()
  return (
    <tr>
      <th scope="row">
        <a className="plain" href={localePath(locale, `/desk/${address}`)}>
          <Ref>{item.reference}</Ref> <OwnTitle of={item} />
        </a>
      </th>
      {COUNTED_OF_ITEM.map((of) => (
        <td key={of} data-l={t(`count.${of}`)}>
          {counts[of] === 0 ? (
            0
          ) : (
            <a className="tap" href={list + coveredQuery(address, of, language)}>
              {counts[of]}
            </a>
          )}
        </td>
      ))}
      <td data-l={t('languages')}>
        <span className="line gap-s">
          {languages.map((each) => (
            <a
              key={each.language}
              className="tap"
              href={list + coveredQuery(address, 'found', each.language)}
            >
              {languageName(each.language)} {each.n}
            </a>
          ))}
        </span>
      </td>
    </tr>
  )
}
