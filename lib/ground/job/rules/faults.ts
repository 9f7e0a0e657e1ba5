/** Why a try of a job came to nothing, as it is kept with the job and said on the desk: never a message, a stack or an address. */
export const FAULTS = [
  'failed',
  'ended',
  'outage',
  'gone',
  'unreadable',
  'refused',
  'untold',
  'no_room',
] as const

/**
 * `failed`: the work went wrong, the log says how; `ended`: it took too long, or its process ended; `outage`: the database was away or had no
 * room; `gone`: what it was to be done for is no longer there; `unreadable`: what it carries is not what its kind carries;
 * `refused`: whom it was handed to says that it will not be taken; `untold`: it was being handed over when its process ended, and nobody knows
 * whether it was taken; `no_room`: the disk that it was to be written to is full.
 */
export type Fault = (typeof FAULTS)[number]

/** Whether a text from the database is one of them. */
export function isFault(text: string): text is Fault {
  return FAULTS.some((fault) => fault === text)
}

/** What a handler throws where no further try would help: the job is given up at once. */
export class GiveUp extends Error {
  constructor(readonly code: Fault) {
    super(code)
    this.name = 'GiveUp'
  }
}

/** What a handler throws where its turn has not come yet: the job waits so many seconds more, and no try is counted. */
export class Later extends Error {
  constructor(readonly seconds: number) {
    super(`in ${seconds} s`)
    this.name = 'Later'
  }
}

/** What `finish` throws where the job is no longer this try's: it was cancelled, or took so long that another try began. */
export class NotOurs extends Error {
  constructor() {
    super('another try has begun, or the job was cancelled')
    this.name = 'NotOurs'
  }
}
