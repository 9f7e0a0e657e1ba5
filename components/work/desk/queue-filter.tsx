import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Words } from '@/components/ground/ui/words'
import { useAreaName } from '@/components/text/statement/names'
import type { PlacedSubmission, QueueChoice } from '@/lib/assessment/status-review/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { QueuedStatement } from '@/lib/work/desk/types'

interface QueueFilterProps {
  /** Everything that waits. */
  places: readonly PlacedSubmission[]
  /** The statements in which it does. */
  statements: readonly QueuedStatement[]
  chosen: QueueChoice
}

/** The statements and the areas in which something waits, each a link to what does; nothing where all of it is of one. */
export function QueueFilter({ places, statements, chosen }: QueueFilterProps) {
  const isChosen = (slug: string) => chosen.statement === null || slug === chosen.statement
  return (
    <>
      <ByStatement places={places} statements={statements} chosen={chosen} />
      <ByArea
        places={places.filter(({ slug }) => isChosen(slug))}
        statements={statements.filter(({ slug }) => isChosen(slug))}
        chosen={chosen}
      />
    </>
  )
}

function ByStatement({ places, statements, chosen }: QueueFilterProps) {
  const t = useTranslations('desk')
  const known = new Map(statements.map((statement) => [statement.slug, statement]))
  const counts = countsOf(places.map(({ slug }) => slug))
  if (counts.size < 2 && chosen.statement === null) return null
  return (
    <Choices
      label={t('statementLabel')}
      chosen={chosen.statement}
      all={{ label: t('allStatements'), n: places.length }}
      counts={counts}
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
  const counts = countsOf(places.map(({ areaKey }) => areaKey))
  if (counts.size < 2 && chosen.area === null) return null
  return (
    <Choices
      label={t('areaLabel')}
      chosen={chosen.area}
      all={{ label: t('allAreas'), n: places.length }}
      counts={counts}
      choiceOf={(area) => ({ ...chosen, area })}
      nameOf={nameOf}
    />
  )
}

interface ChoicesProps {
  label: string
  chosen: string | null
  all: { label: string; n: number }
  counts: ReadonlyMap<string, number>
  choiceOf: (key: string | null) => QueueChoice
  nameOf: (key: string) => ReactNode
}

function Choices({ label, chosen, all, counts, choiceOf, nameOf }: ChoicesProps) {
  const locale = useLocale()
  const choices = [
    { key: null, label: all.label, n: all.n },
    ...[...counts].map(([key, n]) => ({ key, label: nameOf(key), n })),
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
    </nav>
  )
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function queryOf(choice: QueueChoice): string {
  const asked = Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== null)
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}
