import { useLocale } from 'next-intl'
import type { BringingView } from '@/lib/text/bringing/types'

/** Which statement on its way a form is about, and the version that it was opened on. */
export function Which({ id, version }: Pick<BringingView, 'id' | 'version'>) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
