/**
 * The errors are three: `Invalid` (a field is badly filled, the text typed is kept), `Refusal` (a rule or a right says no) and
 * anything else, which is a defect: it goes to the log with an id and to the error page.
 */

/** A rule or a right says no. `code` is translated in one place: messages `refusal.<code>`; `details` are its arguments. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

export const refusalCodes = [
  'signed_out',
  'database_away',
  'disk_full',
  'busy',
  'reader_busy',
  'work_busy',
  'renewed',
  'failed',
  'unanswered',
  'not_permitted',
  'not_found',
  'own_work',
  'stale',
  'conflict',
  'sent_before',
  'covered_sign',
  'rules_unmet',
  'quotes_missing',
  'quotes_unexplained',
  'coding_open',
  'coding_closed',
  'coding_first',
  'already_decided',
  'reason_missing',
  'password_wrong',
  'sign_in_failed',
  'too_many_tries',
  'too_much',
  'link_used',
  'address_taken',
  'own_account',
  'follow_up_closed',
  'duplicate',
  'words_taken',
  'words_cut',
  'governs_others',
  'followed_by_force',
  'already_judged',
  'item_withdrawn',
  'note_closed',
  'about_hidden',
  'original_gone',
  'test_ended',
  'link_exists',
  'link_hidden',
  'message_closed',
  'messages_often',
  'messages_full',
  'reply_unconfirmed',
  'source_hidden',
  'same_taken',
  'lead_taken',
  'lead_closed',
  'moved_taken',
  'moved_waits',
  'request_public',
  'request_unsent',
  'act_out_of_place',
  'alignment_at_work',
  'replaced_already',
  'copy_asked',
  'archive_off',
  'archive_hidden',
  'archive_asked',
  'no_address',
  'bring_unfinished',
  'bring_slug_taken',
  'slug_given',
  'bring_words_lost',
  'bring_cuts_mark',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** One or more fields are badly filled. Keys are field names as in the form, values are message keys. */
export class Invalid extends Error {
  constructor(readonly fields: Readonly<Record<string, readonly string[]>>) {
    super('invalid')
    this.name = 'Invalid'
  }
}
