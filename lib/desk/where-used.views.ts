/** An article that names something; `live` when readers have it so. */
export type UsedIn = { id: string; title: string; live: boolean }
