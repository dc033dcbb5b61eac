/** An old address and where it leads. */
export type DeskRedirect = { from: string; to: string; createdAt: Date }

/** A part of the list, and after which old address it goes on; null at its end. */
export type DeskRedirectList = { redirects: DeskRedirect[]; nextAfter: string | null }
