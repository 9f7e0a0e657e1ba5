import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/ground/platform/actor'
import { visitor } from '@/lib/ground/platform/actor'
import { BRINGING_VERBS, type BringingVerb, may } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: id,
  publicName: id,
  roles,
})

const everybody: Readonly<Record<string, Actor>> = {
  visitor,
  bringer: member('me', 'administrator'),
  'bringer who reviews': member('me', 'administrator', 'reviewer'),
  'bringer who is administrator no more': member('me', 'analyst'),
  'other administrator': member('other', 'administrator'),
  reviewer: member('other', 'reviewer'),
  analyst: member('other', 'analyst'),
  'somebody without roles': member('other'),
}

/** Per verb who may, of a draft and of what is no draft; everybody else may not. */
const allowed: Readonly<Record<BringingVerb, { draft: readonly string[]; sent: readonly string[] }>> = {
  bring: {
    draft: ['bringer', 'bringer who reviews', 'other administrator'],
    sent: ['bringer', 'bringer who reviews', 'other administrator'],
  },
  read: {
    draft: ['bringer', 'bringer who reviews', 'bringer who is administrator no more'],
    sent: [
      'bringer',
      'bringer who reviews',
      'bringer who is administrator no more',
      'other administrator',
      'reviewer',
    ],
  },
  change: { draft: ['bringer', 'bringer who reviews'], sent: ['bringer', 'bringer who reviews'] },
  take_back: { draft: ['bringer', 'bringer who reviews'], sent: ['bringer', 'bringer who reviews'] },
  discard: { draft: ['bringer', 'bringer who reviews'], sent: ['bringer', 'bringer who reviews'] },
}

describe('may', () => {
  const cells = BRINGING_VERBS.flatMap((verb) =>
    Object.keys(everybody).flatMap((who) =>
      [true, false].map((isDraft) => ({
        verb,
        who,
        isDraft,
        yes: allowed[verb][isDraft ? 'draft' : 'sent'].includes(who),
      })),
    ),
  )
  it.each(cells)('$who, $verb, draft: $isDraft: $yes', ({ verb, who, isDraft, yes }) => {
    const answer = may(everybody[who] ?? visitor, verb, { authorId: 'me', isUnread: isDraft })
    expect(answer === true).toBe(yes)
    if (who === 'visitor') expect(answer).toBe('signed_out')
  })
})
