import { describe, expect, it } from 'vitest'
import { saidOf, type Waiting } from './waiting'

const nothing: Waiting = {
  ready: null,
  back: 0,
  asked: 0,
  questions: { mine: 0, overdue: 0, nobody: 0 },
}

describe('what the head of the desk says', () => {
  it.each<[string, Partial<Waiting>, boolean, string[]]>([
    ['that nothing waits', {}, true, ['nothing 0']],
    ['nothing of what it does not count', {}, false, []],
    ['a second judgement', { asked: 2 }, false, ['asked 2']],
    ['what came back', { back: 1 }, false, ['back 1']],
    [
      'questions',
      { questions: { mine: 3, overdue: 1, nobody: 2 } },
      false,
      ['mine 3', 'overdue 1', 'nobody 2'],
    ],
    ['to a reviewer also that none is ready', { ready: 0 }, true, ['ready 0']],
    ['first what is ready', { ready: 3, back: 1 }, false, ['ready 3', 'back 1']],
  ])('%s', (_, waiting, isEmpty, said) => {
    expect(saidOf({ ...nothing, ...waiting }, isEmpty).map(({ message, n }) => `${message} ${n}`)).toEqual(
      said,
    )
  })
})
