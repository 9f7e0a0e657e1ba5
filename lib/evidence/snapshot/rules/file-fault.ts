import type { Fault } from '@/lib/evidence/source/schema'
import type { DocumentFault } from '@/lib/ground/platform/document-kinds'

/** Why a file is not kept, as its form says it: what the reader tells apart more finely than a person needs. */
export function fileFault(fault: DocumentFault): Fault {
  switch (fault) {
    case 'empty':
      return 'file_empty'
    case 'encrypted':
      return 'file_encrypted'
    case 'unsafe':
      return 'file_unsafe'
    case 'too_big':
    case 'too_much':
      return 'file_heavy'
    case 'damaged':
      return 'file_damaged'
    default:
      return 'file_kind'
  }
}
