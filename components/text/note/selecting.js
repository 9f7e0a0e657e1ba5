// On the statement only, fetched by the script of reading pages (`selbar` is its) at the first sign of somebody, served as it stands: the
// address of words selected within one passage can be copied, and whoever signed in on this device can annotate them. Offsets are those
// of the statement, since the text of a passage in the document is the rendering's, unit for unit.

/** The part of a range that lies in an element. */
function partIn(element, range) {
  const part = document.createRange()
  part.selectNodeContents(element)
  const before = range.compareBoundaryPoints(Range.START_TO_START, part)
  const after = range.compareBoundaryPoints(Range.END_TO_END, part)
  if (before > 0) part.setStart(range.startContainer, range.startOffset)
  if (after < 0) part.setEnd(range.endContainer, range.endOffset)
  return part
}

/** The selected words of the one passage that the selection touches, taken whole; undefined where it is none of that. */
function selectedWords() {
  const selection = getSelection()
  if (selection.isCollapsed) return
  const range = selection.getRangeAt(0)
  const parts = [...document.querySelectorAll('.edition .ptext')]
    .filter((passage) => range.intersectsNode(passage))
    .map((passage) => ({ passage, part: partIn(passage, range) }))
    .filter(({ part }) => part.toString().trim())
  if (parts.length !== 1) return
  const { passage, part } = parts[0]
  const lead = partIn(passage, part)
  lead.setStart(passage, 0)
  lead.setEnd(part.startContainer, part.startOffset)
  const start = lead.toString().length
  const end = start + part.toString().length
  const words = [...passage.textContent.matchAll(/[^\s\p{P}\p{M}](?:\S*[^\s\p{P}])?/gu)].filter(
    ({ 0: word, index }) => index < end && start < index + word.length,
  )
  if (!words.length) return
  const [first, last] = [words[0], words.at(-1)]
  const offset = Number(passage.dataset.start)
  return { passage, part, from: offset + first.index, to: offset + last.index + last[0].length }
}

/** The way to the desk, for whoever signed in on this device (reading.js says how that is known). */
const annotate = document.cookie.split('; ').includes('suivi-desk=1') && document.createElement('a')
if (annotate) {
  annotate.className = 'tap'
  annotate.textContent = selbar.dataset.deskLabel
  selbar.prepend(annotate)
}

/** Shows the bar below the selected words, next in the order of the keyboard after their passage. */
function showBar() {
  const chosen = selectedWords()
  if (!chosen) {
    if (!selbar.contains(document.activeElement)) selbar.hidden = true
    return
  }
  const { passage, part, from, to } = chosen
  const share = selbar.lastElementChild
  if (annotate)
    annotate.href = selbar.dataset.desk.replace(
      /\d+$/,
      `${passage.dataset.of ?? passage.parentElement.id.slice(1)}?from=${from}&to=${to}`,
    )
  share.href = share.href.replace(/words\/.*$/, `words/${from}-${to}#words`)
  passage.after(selbar)
  selbar.hidden = false
  const [words, page] = [part.getBoundingClientRect(), selbar.offsetParent.getBoundingClientRect()]
  const left = Math.max(8, Math.min(words.left, innerWidth - selbar.offsetWidth - 8))
  selbar.style.left = `${left - page.left}px`
  selbar.style.top = `${words.bottom - page.top + 10}px`
}

let waiting
document.addEventListener('selectionchange', () => {
  clearTimeout(waiting)
  waiting = setTimeout(showBar, 200)
})
// Pressing the bar leaves the words selected.
selbar.addEventListener('pointerdown', (event) => event.preventDefault())
selbar.addEventListener('mousedown', (event) => event.preventDefault())
// The reading pages' script copies the address; one stays on the page then.
selbar.lastElementChild.addEventListener('click', (event) => {
  if (navigator.clipboard) event.preventDefault()
})

// Marked words are links, which a mouse would carry off instead of selecting in them; and letting go of selected words follows none.
for (const link of document.querySelectorAll('.edition .ptext a')) {
  link.draggable = false
  link.addEventListener('click', (event) => {
    if (!getSelection().isCollapsed) event.preventDefault()
  })
}

showBar()
