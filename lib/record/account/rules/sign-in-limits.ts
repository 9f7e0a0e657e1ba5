import type { Limit } from '@/lib/ground/platform/allowance'

const minute = 60
const quarter = 15 * minute

/** Five in a minute, so that the sixth waits, and five in a quarter of an hour. */
const fewTries = [
  { most: 5, seconds: minute },
  { most: 5, seconds: quarter },
]

/**
 * How often a password may be wrong, by whom it is counted. Nothing counts longer than a quarter of an hour.
 *
 * A device that signed in to the account before is counted by itself: nobody else can keep its owner out. A network from which somebody
 * signed in to the account today is counted by itself too. All others are strangers: what they try counts against their network, whatever
 * the account, and against the account, whatever the network. So one network, which has five tries, does not use up the twenty of an
 * account; and an account is guessed at 4 × 20 times an hour at most, and 4 × 5 times from each network that its owner used that day.
 */
export const signInLimits = {
  device: { name: 'sign-in: device', allowances: fewTries },
  networkAndAccount: { name: 'sign-in: network and account', allowances: fewTries },
  network: {
    name: 'sign-in: network',
    allowances: [
      { most: 10, seconds: minute },
      { most: 30, seconds: quarter },
    ],
  },
  account: {
    name: 'sign-in: account',
    allowances: [
      { most: 5, seconds: minute },
      { most: 20, seconds: quarter },
    ],
  },
} as const satisfies Record<string, Limit>

/** How long a network is remembered from which somebody signed in: no longer than its name can be made again. */
export const signedInHere: Limit = {
  name: 'signed in from here',
  allowances: [{ most: 1, seconds: 24 * 60 * minute }],
}
