/** A person of the demonstration: invented, and named so that nobody can think otherwise. */
export type SeedPerson = {
  name: string
  honorificSuffix?: string
  jobTitle: string
  bio: string
  credential?: string
  declaration: { hasInterest: boolean; statement: string; monthsAgo: number }
}

const none = (monthsAgo: number) => ({
  hasInterest: false,
  statement: 'None to declare. This person is invented, and so has no interests.',
  monthsAgo,
})

/** The people of the demonstration by the slug of their profile. */
export const people = {
  'ada-sample': {
    name: 'Ada Sample',
    jobTitle: 'Health writer',
    bio: 'Ada Sample does not exist. Her byline shows where the name, the training and the interests of a writer stand. The articles under it were written by software for this demonstration.',
    declaration: none(2),
  },
  'ivo-example': {
    name: 'Ivo Example',
    jobTitle: 'Science writer',
    bio: 'Ivo Example is a sample author. In a living publication, this page would say what he studied, where he has worked and what he has written. Here it says only that he is invented.',
    declaration: none(3),
  },
  'clara-specimen': {
    name: 'Clara Specimen',
    jobTitle: 'Editor',
    bio: 'Clara Specimen is the invented editor of this demonstration. She stands for the person who answers for a text: who asks for the source, shortens the sentence and signs the correction.',
    declaration: none(1),
  },
  'mara-placeholder': {
    name: 'Mara Placeholder',
    honorificSuffix: 'MD',
    jobTitle: 'Sample reviewer, cancer medicine',
    bio: 'Mara Placeholder is an invented reviewer, and the letters after her name are invented too. Her signature shows how a review is tied to one exact version of a text. No doctor has read these articles.',
    credential: 'Doctor of Medicine (fictional)',
    declaration: none(2),
  },
  'otto-template': {
    name: 'Otto Template',
    honorificSuffix: 'MD',
    jobTitle: 'Sample reviewer, general practice',
    bio: 'Otto Template is an invented reviewer. A real one would appear here with a licence that someone had looked up, the day they did so, and the body that keeps the register.',
    credential: 'Doctor of Medicine (fictional)',
    declaration: {
      hasInterest: true,
      statement:
        'Sample of a declared interest: an invented lecture fee from an invented maker of blood pressure monitors. It shows how an interest is printed beside a review.',
      monthsAgo: 4,
    },
  },
  'nell-pattern': {
    name: 'Nell Pattern',
    honorificSuffix: 'PhD',
    jobTitle: 'Sample reviewer, psychology and sleep',
    bio: 'Nell Pattern is an invented reviewer for articles on sleep, movement and addiction. She is here to show that a review names a person, a day and a version, and to say that none took place.',
    credential: 'Doctor of Philosophy (fictional)',
    declaration: none(5),
  },
} as const satisfies Record<string, SeedPerson>

/** The slug of a person of the demonstration. */
export type PersonSlug = keyof typeof people
