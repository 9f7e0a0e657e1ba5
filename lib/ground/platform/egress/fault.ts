/**
 * Why nothing came of asking outside. A code each, for whoever shows it to say in words:
 *
 * - `not-an-address`: no address on the web, or one with a name and a password in it
 * - `forbidden-port`: another port than those of the web
 * - `forbidden-address`: leads to a network that is not the public internet
 * - `not-resolved`: nobody knows a computer of that name
 * - `refused`: nothing listens there, or it hung up before a word
 * - `timed-out`: took longer than it may
 * - `tls`: no safe connection, or a certificate that is not its own or no longer good
 * - `bad-answer`: what came is not an answer of the web, broke off, or is not what it says
 * - `coding`: packed in a way that was not asked for
 * - `too-large`: more than may be taken in, as sent or once unpacked
 * - `too-many-hops`: led on from address to address too often
 * - `status`: answered, but with a number other than of a page that is there (404, 410, 429, 451, 500); the number stands beside it
 * - `robots`: those who run it ask programs not to read this page
 * - `later`: it was asked a moment ago, or asked to be left alone for a while; in how many seconds stands beside it
 */
export const outsideFaults = [
  'not-an-address',
  'forbidden-port',
  'forbidden-address',
  'not-resolved',
  'refused',
  'timed-out',
  'tls',
  'bad-answer',
  'coding',
  'too-large',
  'too-many-hops',
  'status',
  'robots',
  'later',
] as const
export type OutsideFault = (typeof outsideFaults)[number]

/** Ends a visit from within. It leaves this folder as a value only. */
export class Ended extends Error {
  constructor(
    readonly fault: OutsideFault,
    /** Seconds after which it may be asked again, where that is known. */
    readonly wait: number | null = null,
  ) {
    super(fault)
  }
}
