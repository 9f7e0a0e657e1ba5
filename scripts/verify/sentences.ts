import type { StorageCode } from '@/lib/ground/platform/egress/storage-fault'
import type { Finding } from '@/lib/record/event/rules/verify-record'
import type { ContentFinding } from './acts'

const NOT_HAD: Readonly<Record<StorageCode, string>> = {
  away: 'that does not answer',
  refused: 'that does not take the key that it is asked with',
  missing: 'is not there',
  damaged: 'is not what its hash says',
  unset: 'nobody said where that is (SUIVI_STORE_ENDPOINT): it was not looked at',
}

/** A finding in one sentence, its place first. */
export function sentenceOf(finding: Finding | ContentFinding): string {
  switch (finding.code) {
    case 'missing':
      return `${events(finding.from, finding.to)} missing.`
    case 'out_of_place':
      return `Event ${finding.position} stands where event ${finding.expected} belongs: it was put in, doubled or moved.`
    case 'changed':
      return `Event ${finding.position} was changed: its fields do not give its hash.`
    case 'unchained':
      return finding.from === 0
        ? `Event ${finding.to} does not follow from the beginning: it, or what stood before it, was changed.`
        : `Event ${finding.to} does not follow from event ${finding.from}: one of the two was changed, or what stood between them.`
    case 'unlinked':
      return `Event ${finding.position} has no link: it was put in past the database's own rules.`
    case 'rewritten':
      return `${events(finding.from, finding.to)} not what was signed at ${finding.signedAt}: the record was written anew in this range.`
    case 'cut_off':
      return `The record ends with event ${finding.last}, but event ${finding.signed} was signed at ${finding.signedAt}: its end was removed.`
    case 'forged_head':
      return `The head at event ${finding.position} is not signed with key ${finding.key}, which it names.`
    case 'foreign_key':
      return finding.from === finding.to
        ? `The head at event ${finding.to} is signed with key ${finding.key}, for which nobody vouches.`
        : `The heads from event ${finding.from} to event ${finding.to} are signed with key ${finding.key}, for which nobody vouches.`
    case 'content_changed':
      return `${finding.object} was changed: it is not what event ${finding.position} recorded.`
    case 'unrecorded':
      return `${finding.object} stands in the database, but no event records ${finding.what}.`
    case 'unfounded':
      return `Event ${finding.position} says “${finding.verb}” of ${finding.object}, but nothing that somebody decided stands there.`
    case 'unproven':
      return `Event ${finding.position} says that ${finding.name} “${finding.verb}”, but no session that they began, and no token of theirs, stands behind it.`
    case 'text_changed':
      return `${finding.object} was changed: it does not have the hash that stands beside it.`
    case 'not_had':
      return `${finding.object} stands in another storage, and ${NOT_HAD[finding.why]}.`
    case 'miscounted':
      return `${finding.object} comes to something else than what is kept of it: as the owner of the database, SELECT count_all_libraries().`
  }
}

function events(from: number, to: number): string {
  return from === to ? `Event ${from} is` : `Events ${from} to ${to} are`
}
