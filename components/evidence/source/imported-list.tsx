import { useLocale, useTranslations } from 'next-intl'
import { ImportList } from '@/components/ground/form/import-list'
import { isCommonFault } from '@/components/ground/form/use-fault-reader'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Words } from '@/components/ground/ui/words'
import { faults } from '@/lib/evidence/source/schema'
import type { ImportedBibliography, ImportedEntry } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

type Of<Kind extends ImportedEntry['kind']> = Extract<ImportedEntry, { kind: Kind }>

/** What a bibliography would bring, or brought, into the library: what is added, what is there already, and what is left out and why. */
export function ImportedList({ found }: { found: ImportedBibliography }) {
  const t = useTranslations('source.import')
  return (
    <ImportList
      found={found}
      says={t}
      fresh={(entry) => <Fresh entry={entry} />}
      added={({ id, title, date, dateUnread }) => (
        <>
          <SourceLink id={id} /> {title}
          <DateUnread date={date} said={dateUnread} />
        </>
      )}
      here={({ id, title, isSure }) => (
        <>
          <SourceLink id={id} /> {title}
          {!isSure && <span className="quiet small"> ({t('likely', { id })})</span>}
        </>
      )}
      left={(entry) => <Left entry={entry} />}
    />
  )
}

function Fresh({ entry }: { entry: Of<'new'> }) {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const comma = commaIn(locale)
  const { title, author, publisher, date, dateUnread, language, type, address } = entry
  return (
    <>
      <span className="serif">
        <Words lang={language}>{title}</Words>
      </span>
      <br />
      <span className="quiet small">
        {author !== null && (
          <>
            <bdi>{author}</bdi>
            {comma}
          </>
        )}
        <bdi>{publisher}</bdi>
        {comma}
        {date === null ? t('status-update.citation.undated') : formatDate(locale, date)}
        {comma}
        {t(`source.type.${type}`)}
        {comma}
        {languageName(language)}
        <br />
        <bdi>{address}</bdi>
      </span>
      <DateUnread date={date} said={dateUnread} />
    </>
  )
}

/** That not all of a date could be read, in the words of the file: what was read of it is the date of the source. */
function DateUnread({ date, said }: { date: string | null; said: string | null }) {
  const t = useTranslations('source.import')
  if (said === null) return null
  return (
    <span className="small">
      <br />
      {t(date === null ? 'dateUnread' : 'datePartly', { said: isolated(said) })}
    </span>
  )
}

function Left({ entry }: { entry: Of<'again'> | Of<'left'> }) {
  const t = useTranslations('source')
  const common = useTranslations('form.fault')
  const said =
    entry.kind === 'again'
      ? [t('import.twice')]
      : entry.faults.flatMap((code) => {
          const known = faults.find((fault) => fault === code)
          if (known === undefined) return []
          if (known === 'language' || known === 'type') return [t(`import.fault.${known}`)]
          return [isCommonFault(known) ? common(known) : t(`collect.fault.${known}`)]
        })
  return (
    <>
      {entry.title === '' ? t('import.untitled') : <bdi>{entry.title}</bdi>}
      <span className="quiet small"> ({said.length === 0 ? t('import.unread') : said.join(' ')})</span>
    </>
  )
}

function SourceLink({ id }: { id: string }) {
  return (
    <a href={localePath(useLocale(), `/desk/sources/${id}`)}>
      <bdi>{id}</bdi>
    </a>
  )
}
