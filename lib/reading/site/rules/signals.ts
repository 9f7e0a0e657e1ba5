/** What machines may do with the content of a site, as robots.txt asks them by Content-Signal: found by search, used for answers, used for training. */
export const SIGNALS = ['search', 'ai-input', 'ai-train'] as const
export type Signal = (typeof SIGNALS)[number]

export const SIGNAL_ANSWERS = ['yes', 'no'] as const

/** What is asked of each; of one that is not in it nothing is. */
export type Signals = Partial<Readonly<Record<Signal, (typeof SIGNAL_ANSWERS)[number]>>>

/** Signals as a line of robots.txt has them; '' where nothing is asked. */
export function signalsLine(signals: Signals): string {
  return SIGNALS.flatMap((signal) => {
    const answer = signals[signal]
    return answer === undefined ? [] : [`${signal}=${answer}`]
  }).join(', ')
}

/** What such a line asks. */
export function signalsIn(line: string): Signals {
  const pairs = line.split(', ').map((pair) => pair.split('='))
  return Object.fromEntries(
    SIGNALS.flatMap((signal) => {
      const answer = SIGNAL_ANSWERS.find((each) =>
        pairs.some(([name, said]) => name === signal && said === each),
      )
      return answer === undefined ? [] : [[signal, answer]]
    }),
  )
}
