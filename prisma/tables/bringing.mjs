/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  bringings: {
    rights: {
      add: true,
      change: [
        'content',
        'content_sha256',
        'state',
        'version',
        'submitted_at',
        'updated_at',
        'withdrawn_at',
        'withdrawn_reason',
        'withdrawn_language',
      ],
    },
    never: 'removed',
    by: ['bringer_id'],
    reviewed: {
      noun: 'bringing',
      key: 'bringing_id',
      of: 'bringings',
      draft: true,
      fingerprint: 'x.content_sha256',
      object: { type: 'statement', id: 'x.id' },
      version: 'x.version',
      submitted: 'x.submitted_at',
      statement: 'x.id',
      words: `coalesce(nullif(x.content #>> '{about,shortTitle}', ''), nullif(x.content #>> '{about,title}', ''), left(x.content #>> '{text,text}', 80))`,
      language: "x.content #>> '{text,language}'",
    },
  },
  brought_documents: {
    // They go with the draft that they were brought for.
    rights: { add: true, remove: true },
  },
  decided_suggestions: {
    // Counted anew by each decision.
    rights: { add: true, remove: true },
  },
  program_proposals: {
    // What is proposed of another text takes the place of what was.
    rights: {
      add: true,
      change: ['state', 'fault', 'text_sha256', 'program', 'proposals', 'asked_at'],
      remove: true,
    },
  },
}
