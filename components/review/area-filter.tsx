import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { SubmissionView } from '@/lib/review/types'
import { useAreaName } from '../statement/names'

/** The areas in which something waits, each a link to what does; nothing where all of it is of one area. */
export function AreaFilter({
  submissions,
  chosen,
}: {
  submissions: readonly SubmissionView[]
  chosen: string | null
}) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const known = new Map(
    submissions.flatMap(({ statement }) => statement.areas.map((area) => [area.key, area])),
  )
  const nameOf = useAreaName([...known.values()])
  const counts = new Map<string, number>()
  for (const { item } of submissions) counts.set(item.areaKey, (counts.get(item.areaKey) ?? 0) + 1)
  if (counts.size < 2 && chosen === null) return null
  const page = localePath(locale, '/desk')
  const choices = [
    { key: null, href: page, label: t('allAreas'), n: submissions.length },
    ...[...counts].map(([key, n]) => ({ key, href: `${page}?area=${key}`, label: nameOf(key), n })),
  ]
  return (
    <nav aria-label={t('areaLabel')} className="small areas">
      {choices.map(({ key, href, label, n }) => (
        <a key={href} className="tap" href={href} aria-current={key === chosen ? 'true' : undefined}>
          {label} <span className="n">{n}</span>
        </a>
      ))}
    </nav>
  )
}
