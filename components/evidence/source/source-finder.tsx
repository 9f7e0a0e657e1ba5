import { useTranslations } from 'next-intl'
import { FindForm } from '@/components/ground/form/find-form'
import { offered } from '@/lib/evidence/source/rules/offered'
import type { SourceEntryView } from '@/lib/evidence/source/types'
import { FoundLine } from './found-line'
import { SourceLine } from './source-line'

/** Finds a source of the whole library by a few letters, an id or an address: a plain form, and its answers as links. */
export function SourceFinder({
  action,
  typed,
  found,
  hrefOf,
  addPage,
}: {
  /** The page's own address. */
  action: string
  typed: string
  found: readonly SourceEntryView[]
  hrefOf: (id: string) => string
  /** Where a document with the typed address is added; absent where none was typed. */
  addPage?: string | undefined
}) {
  const t = useTranslations()
  return (
    <>
      <FindForm
        action={action}
        label={t('source.collect.find')}
        hint={t('source.collect.findHow')}
        typed={typed}
        found={<FoundLine typed={typed} found={found} />}
      />
      <ul className="queue found">
        {offered(found).shown.map((source) => (
          <li key={source.id}>
            <a className="tap" href={hrefOf(source.id)}>
              <SourceLine source={source} />
            </a>
          </li>
        ))}
      </ul>
      {addPage !== undefined && (
        <p className="pt-m">
          <a className="btn btn--s" href={addPage}>
            {t('source.collect.addThis')}
          </a>
        </p>
      )}
    </>
  )
}
