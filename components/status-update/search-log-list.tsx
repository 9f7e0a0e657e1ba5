import type { SearchLogEntry } from '@/lib/status-update/types'
import { useLanguageName } from '../statement/names'
import { Time } from '../ui/time'

/** Where somebody looked, in which language, on which day. */
export function SearchLogList({ entries }: { entries: readonly Readonly<SearchLogEntry>[] }) {
  const language = useLanguageName()
  return (
    <ul>
      {entries.map((entry) => (
        <li key={`${entry.place} ${entry.language} ${entry.day}`}>
          <bdi>{entry.place}</bdi>{' '}
          <span className="quiet">
            {language(entry.language)}, <Time date={entry.day} />
          </span>
        </li>
      ))}
    </ul>
  )
}
