// Comfort on top of pages that work without it. Every part stands alone and may fail without harm.

/** Marks in the contents the section that is being read. */
function followReading() {
  const links = [...document.querySelectorAll('[data-contents] a')]
  const places = links.flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1))
    return target ? [{ link, target }] : []
  })
  if (places.length === 0) return
  const mark = () => {
    const line = innerHeight * 0.3
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const passed = places.filter(({ target }) => target.getBoundingClientRect().top <= line)
    const current = atEnd ? places.at(-1) : passed.at(-1)
    for (const place of places) {
      if (place === current) place.link.setAttribute('aria-current', 'true')
      else place.link.removeAttribute('aria-current')
    }
  }
  let waiting = false
  const later = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      mark()
    })
  }
  addEventListener('scroll', later, { passive: true })
  addEventListener('resize', later, { passive: true })
  mark()
}

/** Opens a source below the paragraph that cites it, where there is no margin to show it in. */
function openSourcesInPlace() {
  const narrow = matchMedia('(width < 76rem)')
  let open = null
  const close = () => {
    if (!open) return
    open.note.remove()
    open.marker.removeAttribute('aria-expanded')
    open = null
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return
    const { marker } = open
    close()
    marker.focus()
  })
  for (const marker of document.querySelectorAll('a[data-source]')) {
    marker.addEventListener('click', (event) => {
      if (!narrow.matches || event.ctrlKey || event.metaKey || event.shiftKey) return
      const entry = document.getElementById(`source-${marker.dataset.source}`)
      const block = marker.closest('figure') ?? marker.closest('li') ?? marker.closest('p')
      if (!entry || !block) return
      event.preventDefault()
      const again = open?.marker === marker
      close()
      if (again) return
      const note = document.createElement(block.matches('li') ? 'div' : 'aside')
      note.className = 'source-in-place'
      note.setAttribute('role', 'note')
      note.setAttribute('aria-label', marker.getAttribute('aria-label') ?? '')
      note.append(...[...entry.cloneNode(true).childNodes])
      for (const back of note.querySelectorAll('[data-screen-only]')) back.remove()
      if (block.matches('li')) block.append(note)
      else block.after(note)
      marker.setAttribute('aria-expanded', 'true')
      open = { marker, note }
    })
  }
}

/** After a jump to the sources, the way back that leads to where the reader came from is named. */
function rememberWayBack() {
  document.addEventListener('click', (event) => {
    const marker = event.target instanceof Element ? event.target.closest('a[data-source]') : null
    if (!marker || event.defaultPrevented) return
    for (const back of document.querySelectorAll('[data-came-from]')) back.removeAttribute('data-came-from')
    document.querySelector(`a[href="#${marker.id}"]`)?.setAttribute('data-came-from', '')
  })
}

/** Lets a reader copy the address of a section. */
function copyAddresses() {
  if (!navigator.clipboard) return
  for (const heading of document.querySelectorAll('.prose > h2[id]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-address'
    button.textContent = 'Copy link'
    button.setAttribute('aria-label', `Copy link to “${heading.textContent}”`)
    button.addEventListener('click', async () => {
      const address = new URL(`#${heading.id}`, location.href)
      address.search = ''
      await navigator.clipboard.writeText(address.href)
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = 'Copy link'
      }, 2000)
    })
    heading.after(button)
  }
}

followReading()
openSourcesInPlace()
rememberWayBack()
copyAddresses()
