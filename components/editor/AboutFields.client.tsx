'use client'

import { useState, useSyncExternalStore } from 'react'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { aboutTypes, meshShape, specialties } from '#lib/editor/about-choices.ts'
import { readOneOf } from '#lib/editor/attr-values.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'

/** What the article is about, for machines that read it. A half-typed MeSH number stays in its field. */
export function AboutFields({ session }: { session: DraftSession }) {
  const { fields: state } = session
  const { about, specialty } = useSyncExternalStore(state.subscribe, state.get, state.get)
  const [mesh, setMesh] = useState(about?.meshId ?? '')
  const type = about?.type ?? 'MedicalCondition'
  const changeName = (name: string) =>
    session.change({ about: name === '' ? null : { type, name, meshId: about?.meshId ?? null } })
  const changeMesh = (typed: string) => {
    setMesh(typed)
    if (about && (typed === '' || meshShape.test(typed))) {
      session.change({ about: { ...about, meshId: typed === '' ? null : typed } })
    }
  }
  const wrongMesh = mesh !== '' && !meshShape.test(mesh)
  return (
    <>
      <TextField
        name="aboutName"
        label="What it is about"
        hint="One condition, therapy, drug or procedure; may stay empty."
        maxLength={200}
        value={about?.name ?? ''}
        onChange={({ target }) => changeName(target.value)}
      />
      {about && (
        <>
          <SelectField
            name="aboutType"
            label="Which is a"
            value={type}
            onChange={({ target }) => {
              const chosen = readOneOf(
                target.value,
                aboutTypes.map(({ value }) => value),
              )
              if (chosen) session.change({ about: { ...about, type: chosen } })
            }}
            choices={[...aboutTypes]}
          />
          <TextField
            name="meshId"
            label="MeSH number"
            hint={
              wrongMesh
                ? 'Not kept: a MeSH number is a D and six to nine digits.'
                : 'Such as D003920; may stay empty.'
            }
            value={mesh}
            aria-invalid={wrongMesh || undefined}
            onChange={({ target }) => changeMesh(target.value.trim())}
          />
        </>
      )}
      <SelectField
        name="specialty"
        label="Specialty"
        value={specialty ?? ''}
        onChange={({ target }) => session.change({ specialty: target.value === '' ? null : target.value })}
        choices={[
          { value: '', label: 'None' },
          ...specialties.map((value) => ({ value, label: value })),
          ...(specialty && !specialties.includes(specialty) ? [{ value: specialty, label: specialty }] : []),
        ]}
      />
    </>
  )
}
