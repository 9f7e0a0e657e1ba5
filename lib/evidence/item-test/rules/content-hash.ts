import { createHash } from 'node:crypto'
import type { TestSaid } from '../types'

/** Parts the fields: a character that no field can hold. */
const SEPARATOR = '\u001f'

/** SHA-256, in hexadecimal, of what a proposal says and of which item, in UTF-8: what a reviewer approves. The database computes the same. */
export function contentHash({
  commitmentId,
  number,
  says,
  shownBy,
  endsId,
  reason,
  language,
}: TestSaid): string {
  const parts = [commitmentId, number ?? '', says ?? '', shownBy ?? '', endsId ?? '', reason ?? '', language]
  return createHash('sha256').update(parts.join(SEPARATOR), 'utf8').digest('hex')
}
