import 'server-only'
import type { FormState } from '@/lib/ground/platform/form-state'
import { findEntriesById } from './find'

/** An answer that says the library may hold a document already, with the sources that it may be as `values.offered`; others as they are. */
export async function withOffered<Output>(answer: FormState<Output>): Promise<FormState<Output>> {
  if (answer.status !== 'refused' || answer.code !== 'duplicate') return answer
  const found = await findEntriesById(String(answer.details.found).split(','))
  const offered = found.map(({ id, title, language, publisher, date, url }) => ({
    id,
    title,
    language,
    publisher,
    date: date ?? '',
    url: url ?? '',
  }))
  return { ...answer, values: { ...answer.values, offered } }
}
