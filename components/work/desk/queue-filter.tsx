import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Words } from '@/components/ground/ui/words'
import { useAreaName } from '@/components/text/statement/names'
import type { PlacedSubmission, QueueChoice } from '@/lib/assessment/status-review/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { type Choices, choicesOf } from '@/lib/work/desk/rules/choices'
import type { QueuedStatement } from '@/lib/work/desk/types'

interface QueueFilterProps {
  /** Everything that waits. */
  places: readonly PlacedSubmission[]
  /** The statements that the filter names of those in which it does. */
  statements: readonly QueuedStatement[]
  chosen: QueueChoice
}

/**
 * The statements and the areas in which something waits, each a link to what does; nothing where all of it is of one. Areas are those of a statement:
 * where not every statement is named, one is chosen first.
 */
export function QueueFilter({ places, statements, chosen }: QueueFilterProps) {
  const isChosen = ({ slug }: { slug: string }) => chosen.statement === null || slug === chosen.statement
  const [ofChosen, theirs] = [places.filter(isChosen), statements.filter(isChosen)]
  const named = new Set(theirs.map(({ slug }) => slug))
  return (
    <>
      <ByStatement places={places} statements={statements} chosen={chosen} />
      {ofChosen.every(({ slug }) => named.has(slug)) && (
        <ByArea places={ofChosen} statements={theirs} chosen={chosen} />
      )}
    </>
  )
}

function ByStatement({ places, statements, chosen }: QueueFilterProps) {
  const t = useTranslations('desk')
  const known = new Map(statements.map((statement) => [statement.slug, statement]))
  const choices = choicesOf(
    places.map(({ slug }) => slug),
    chosen.statement,
  )
  if (choices.of < 2 && chosen.statement === null) return null
  return (
    <ChoiceLinks
      label={t('statementLabel')}
      chosen={chosen.statement}
      all={{ label: t('allStatements'), n: places.length }}
      choices={choices}
      // Another statement has areas of its own.
      choiceOf={(statement) => ({ statement, area: null })}
      nameOf={(slug) => {
        const statement = known.get(slug)
        return statement && <Words lang={statement.language}>{statement.shortTitle}</Words>
      }}
    />
  )
}

function ByArea({ places, statements, chosen }: QueueFilterProps) {
  const t = useTranslations('desk')
  const known = new Map(statements.flatMap(({ areas }) => areas.map((area) => [area.key, area])))
  const nameOf = useAreaName([...known.values()])
  const choices = choicesOf(
    places.map(({ areaKey }) => areaKey),
    chosen.area,
  )
  if (choices.of < 2 && chosen.area === null) return null
  return (
    <ChoiceLinks
      label={t('areaLabel')}
      chosen={chosen.area}
      all={{ label: t('allAreas'), n: places.length }}
      choices={choices}
      choiceOf={(area) => ({ ...chosen, area })}
      nameOf={nameOf}
    />
  )
}

interface ChoicesProps {
  label: string
  chosen: string | null
  all: { label: string; n: number }
  choices: Choices
  choiceOf: (key: string | null) => QueueChoice
  nameOf: (key: string) => ReactNode
}

function ChoiceLinks({ label, chosen, all, choices: { shown, of }, choiceOf, nameOf }: ChoicesProps) {
  const locale = useLocale()
  const t = useTranslations('ui.part')
  const choices = [
    { key: null, label: all.label, n: all.n },
    ...shown.map(([key, n]) => ({ key, label: nameOf(key), n })),
  ]
  return (
    <nav aria-label={label} className="small areas">
      {choices.map((each) => (
        <a
          key={each.key}
          className="tap"
          href={localePath(locale, `/desk${queryOf(choiceOf(each.key))}`)}
          aria-current={each.key === chosen ? 'true' : undefined}
        >
          {each.label} <span className="n">{each.n}</span>
        </a>
      ))}
      {shown.length < of && <span className="quiet">{t('first', { n: shown.length, m: of })}</span>}
    </nav>
  )
}

function queryOf(choice: QueueChoice): string {
  const asked = Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== null)
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}
