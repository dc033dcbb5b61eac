import { Day } from '#components/ui/Day.tsx'
import type { BlockOf } from '#lib/document/document.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import styles from './CrisisHelp.module.css'

type Concern = BlockOf<'crisisHelp'>['attrs']['concern']

const titles: Record<Concern, string> = {
  suicide: 'If you are thinking about suicide, talk to someone now',
  'self-harm': 'If you are hurting yourself, talk to someone now',
  'substance-use': 'Help with drugs or alcohol, now',
  'eating-disorder': 'Help with an eating disorder, now',
  abuse: 'If someone is hurting you, help is here',
  'pregnancy-loss': 'If you have lost a pregnancy, help is here',
  emergency: 'If someone is in danger now',
}

/** Where to get help now. Every number is data with a day on which it was last read at its source. */
export function CrisisHelp({ concern, helpLines }: { concern: Concern; helpLines: HelpLineView[] }) {
  const matching = helpLines.filter((line) => line.concerns.includes(concern))
  if (matching.length === 0) return null
  return (
    <section className={styles.help} data-whole="">
      <h2>{titles[concern]}</h2>
      <ul>
        {matching.map((line) => (
          <HelpLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function HelpLine({ line }: { line: HelpLineView }) {
  return (
    <li className={styles.line}>
      <p>
        <a href={line.url}>{line.name}</a> ({line.regions.join(', ')})
      </p>
      <a className={styles.phone} href={`tel:${line.phone.replace(/[^\d+]/g, '')}`}>
        {line.phone}
      </a>
      <p className={styles.details}>
        {[line.hours, line.note].filter(Boolean).map((words) => `${words.replace(/\.$/, '')}. `)}
        Number as of <Day date={line.verifiedOn} />.
      </p>
    </li>
  )
}
