import { TextPage } from '@/components/reading/dossier/text-page'
import { loadTextOf } from '@/lib/reading/dossier/loaders/text'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the text with what was said about it by the end of a day. */
export function textOfDay(props: PageOfDayProps, kind: 'statement' | 'statementAfter') {
  return pageOfDay(props, { kind, current: 'text' }, loadTextOf, ({ locale, shown, day }) => (
    <TextPage locale={locale} text={{ ...shown, dossier: { ...shown.dossier, asOf: day } }} />
  ))
}
