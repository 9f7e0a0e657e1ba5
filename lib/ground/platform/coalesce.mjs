// One question at a time, of which many ask at once: nobody is answered by one that was asked before they asked.

/**
 * @template Answer
 * @param {() => Promise<Answer>} ask
 * @returns {() => Promise<Answer>} what `ask` says after the call: of those who call while a question is on its way, all wait for the next
 */
export function coalesce(ask) {
  /** @type {Promise<Answer> | undefined} */
  let asking
  /** @type {Promise<Answer> | undefined} */
  let next
  const begin = () => {
    next = undefined
    const question = ask()
    asking = question
    const end = () => {
      if (asking === question) asking = undefined
    }
    question.then(end, end)
    return question
  }
  return () => {
    if (!asking) return begin()
    next ??= asking.then(begin, begin)
    return next
  }
}
