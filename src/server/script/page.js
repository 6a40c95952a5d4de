// Comforts for those who read with the keyboard. Every page works without this file.
;(() => {
  const typing = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  const stops = () =>
    [...document.querySelectorAll('main :is(.entry, .told-title, .holder-line > summary, .index > li)')].filter((one) =>
      one.checkVisibility(),
    )

  let current = -1
  /** Moves to the next or the former entry of the page, and lets the link in it take the focus. */
  const move = (step) => {
    const all = stops()
    const active = all.findIndex((one) => one === document.activeElement || one.contains(document.activeElement))
    current = Math.min(Math.max((active === -1 ? current : active) + step, 0), all.length - 1)
    const stop = all[current]
    if (!stop) return
    const link = stop.matches('summary, a') ? stop : (stop.querySelector('a.proof') ?? stop.querySelector('a'))
    link?.focus({ preventScroll: true })
    stop.scrollIntoView({ block: 'center' })
  }

  // Single keys can be switched off (WCAG 2.1.4): whoever speaks to their computer sends letters without meaning to.
  const help = document.querySelector('#keys')
  const wanted = document.querySelector('#keys-wanted')
  const remembered = (() => {
    try {
      return localStorage.getItem('keys')
    } catch {
      return null
    }
  })()
  if (wanted) wanted.checked = remembered !== 'off'
  wanted?.addEventListener('change', () => localStorage.setItem('keys', wanted.checked ? 'on' : 'off'))
  const opener = document.querySelector('button[data-keys]')
  if (opener) opener.hidden = false
  opener?.addEventListener('click', () => help?.showModal())
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (wanted && !wanted.checked) return
    if (event.key === 'j' || event.key === 'о') move(1)
    else if (event.key === 'k' || event.key === 'л') move(-1)
    else if (event.key === '/' || event.key === '.') document.querySelector('#quick-words')?.focus()
    else if (event.key === '?' || event.key === ',') help?.open ? help.close() : help?.showModal()
    else return
    event.preventDefault()
  })

  // Names are suggested while one types.
  let waiting = 0
  let asked = ''
  document.addEventListener('input', (event) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || field.dataset.suggest === undefined) return
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const words = field.value.trim()
      if (words.length < 2 || words === asked) return
      asked = words
      const found = await fetch(`/suggest?of=${field.dataset.suggest}&q=${encodeURIComponent(words)}`).then(
        (answer) => (answer.ok ? answer.json() : []),
        () => [],
      )
      if (asked === words) offer(field, found)
    }, 150)
  })

  function offer(field, found) {
    const id = `${field.id}-suggested`
    let list = document.getElementById(id)
    if (!list) {
      list = Object.assign(document.createElement('datalist'), { id })
      field.after(list)
      field.setAttribute('list', id)
    }
    list.replaceChildren(
      ...found.map(({ name, note }) =>
        Object.assign(document.createElement('option'), { value: name, label: note ? `${name} – ${note}` : name }),
      ),
    )
  }

  // A citation goes to the clipboard.
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null
    if (!button) return
    await navigator.clipboard.writeText(button.dataset.copy)
    button.textContent = button.dataset.done
  })
  for (const button of document.querySelectorAll('button[data-copy]')) button.hidden = false
})()
