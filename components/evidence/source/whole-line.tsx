import { useTranslations } from 'next-intl'
import { isUnclassed } from '@/lib/evidence/source/rules/facets'
import type { WholeEntry } from '@/lib/evidence/source/rules/whole-library'
import { ListedSource } from './listed-source'

/** One source in the library of all, published or not. */
export function WholeLine({ entry: { source, citations, isQuoted, isListed } }: { entry: WholeEntry }) {
  const t = useTranslations('source')
  const missing = [
    !isListed && t('collect.notListed'),
    source.storedCopies === 0 && t('noSnapshot'),
    citations > 0 && !isQuoted && t('whole.unquoted'),
    isUnclassed(source) && t('class.notWhole'),
  ].filter((words) => words !== false)
  return <ListedSource {...{ source, citations, missing }} path={`/desk/sources/${source.id}`} />
}
