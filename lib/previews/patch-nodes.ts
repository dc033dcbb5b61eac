/**
 * Brings the children of `place` to those of `wanted` and touches only what differs: what is the same at both ends
 * stays, an element in the place of one of its kind is brought to it inside, the rest is replaced. The page in the
 * frame keeps its scrolling and what is unfolded, and little is laid out anew. Runs in the browser.
 */
export function patchNodes(place: Element, wanted: Element): void {
  const old = [...place.childNodes]
  const next = [...wanted.childNodes]
  let from = 0
  while (isSame(old[from], next[from])) from += 1
  let tail = 0
  while (tail < Math.min(old.length, next.length) - from && isSame(old.at(-1 - tail), next.at(-1 - tail)))
    tail += 1
  const gone = old.slice(from, old.length - tail)
  const come = next.slice(from, next.length - tail)
  if (gone.length === come.length) {
    for (const [index, was] of gone.entries()) patchNode(was, come[index])
    return
  }
  const after = old[old.length - tail] ?? null
  for (const node of gone) node.remove()
  for (const node of come) place.insertBefore(node, after)
}

function patchNode(was: ChildNode, becomes: ChildNode | undefined): void {
  if (becomes === undefined || isSame(was, becomes)) return
  if (isElement(was) && isElement(becomes) && isSameShell(was, becomes)) patchNodes(was, becomes)
  else was.replaceWith(becomes)
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.isEqualNode(other)
}

/** Nodes of another document are of other classes than ours: the kind is asked for, not the class. */
function isElement(node: Node | undefined): node is Element {
  return node?.nodeType === 1
}

function isSameShell(one: Element, other: Element): boolean {
  return one.cloneNode(false).isEqualNode(other.cloneNode(false))
}
