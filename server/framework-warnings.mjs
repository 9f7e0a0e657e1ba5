// What the framework warns of, it prints with where in its own code it noticed: of forms from a page of another day, and of those that no
// page of ours sends. In our log each is one line, and says no more than the first one of it.

const LONGEST = 300

/** @param {(line: string) => void} write where the log's lines go */
export function keepWarningsShort(write = console.error) {
  console.warn = (...said) => write(JSON.stringify(lineOf(said)))
}

/** @param {unknown[]} said */
function lineOf(said) {
  const words = said.map((each) => (each instanceof Error ? each.message : String(each))).join(' ')
  const [msg = ''] = words.split('\n')
  return { level: 40, time: new Date().toISOString(), msg: msg.slice(0, LONGEST) }
}
