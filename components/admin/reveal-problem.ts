/**
 * Gives the focus to what is wrong with a form that came back: the first refused field that a closed disclosure hides,
 * opened; otherwise the problem above the fields.
 */
export function revealProblem(problem: HTMLElement | null): void {
  const hidden = problem?.closest('form')?.querySelector<HTMLElement>('details [aria-invalid="true"]')
  for (let around = hidden?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true
  const wrong = hidden ?? problem
  wrong?.focus()
}
