import { useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { OwnWords } from '@/components/text/statement/own-words'
import type { RevisionView } from '@/lib/assessment/status-update/types'

/** Where somebody looked for what a judgement is about, in which language, on which day. */
export function SearchLogList({
  revision: { searchLogs, rationaleLanguage },
}: {
  revision: Pick<RevisionView, 'searchLogs' | 'rationaleLanguage'>
}) {
  const t = useTranslations('commitment')
  const language = useLanguageName()
  return (
    <ul className="list log">
      {searchLogs.map((entry) => (
        <li key={`${entry.day} ${entry.language} ${entry.place}`}>
          <Time date={entry.day} />
          <span>
            <OwnWords words={{ text: entry.place, language: rationaleLanguage }} />{' '}
            <span className="quiet">{t('searchedIn', { language: language(entry.language) })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
