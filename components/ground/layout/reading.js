// The only script of a reading page, served as it stands. It adds to a page that is whole without it:
// buttons and links that copy, and the opening of the note that an address points into.
// No single-key shortcuts: screen readers and browsers have those keys.

const announcer = document.createElement('p')
announcer.className = 'vh'
announcer.setAttribute('role', 'status')
document.body.append(announcer)

/** Puts `text` on the clipboard; says so in the control for two seconds, and once to screen readers. */
async function copy(control, text) {
  await navigator.clipboard.writeText(text)
  const label = control.textContent
  const said = control.dataset.copied
  if (label === said) return
  control.textContent = said
  announcer.textContent = control.dataset.said ?? said
  setTimeout(() => {
    control.textContent = label
    announcer.textContent = ''
  }, 2000)
}

// A page that was not served over HTTPS has no clipboard: there the buttons stay hidden and the links stay links.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => copy(button, button.dataset.copy))
  }
  for (const link of document.querySelectorAll('a[data-copy-link]')) {
    link.addEventListener('click', () => copy(link, link.href))
  }
  // Without a clipboard these lead to where the address stands to be read.
  for (const link of document.querySelectorAll('a[data-address]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      copy(link, link.dataset.address)
    })
  }
}

// What the device has for sharing, where it has anything: who closes it again has shared nothing, and is told nothing.
if (navigator.share)
  for (const button of document.querySelectorAll('button[data-share]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const { title, share: url } = button.dataset
      navigator.share({ title, url }).catch(() => {})
    })
  }

// The page is the same for everybody. A cookie that says no more than that somebody signed in on this device names the desk in their head.
if (document.cookie.split('; ').includes('suivi-desk=1'))
  for (const link of document.querySelectorAll('a[data-desk]')) link.textContent = link.dataset.desk

/** Browsers that do not open a closed <details> around a link's target get it opened here. */
function openTarget() {
  const target = document.querySelector(':target')
  if (!target) return
  let opened = false
  for (let box = target.closest('details'); box; box = box.parentElement?.closest('details')) {
    opened ||= !box.open
    box.open = true
  }
  if (opened) target.scrollIntoView({ block: 'nearest' })
}

/** A long text comes in parts: a link to a passage, an item or a note of another part is led on to it, by the outline of the parts. */
function leadToPart() {
  const [, passage] = /^#[pnbc](\d+)[a-z]*$/.exec(location.hash) ?? []
  if (!passage || document.querySelector(':target')) return
  const parts = [...document.querySelectorAll('a[data-passage]')]
  const part = parts.findLast(({ dataset }) => Number(dataset.passage) <= Number(passage))
  if (part && !part.hasAttribute('aria-current')) location.replace(part.href.split('#')[0] + location.hash)
}

for (const follow of [openTarget, leadToPart]) {
  addEventListener('hashchange', follow)
  follow()
}

/** The words that the address of the page points to: brought into view also where it has no fragment, and said once. */
const lit = document.getElementById('words')
if (lit?.dataset.arrived) {
  if (!location.hash) lit.scrollIntoView({ block: 'center' })
  setTimeout(() => {
    announcer.textContent = lit.dataset.arrived
  }, 500)
}

// What selecting words takes is fetched when somebody first moves a pointer or presses a key: most read and select nothing.
const selbar = document.getElementById('selbar')
function fetchSelecting() {
  if (document.querySelector(`script[src="${selbar.dataset.script}"]`)) return
  const script = document.createElement('script')
  script.src = selbar.dataset.script
  document.body.append(script)
}
if (selbar)
  for (const kind of ['pointerover', 'keydown', 'selectionchange'])
    document.addEventListener(kind, fetchSelecting, { once: true })
