import {
  bullets,
  careCard,
  comparisonNote,
  crisisHelp,
  doc,
  doctorQuestions,
  h2,
  item,
  keyPoints,
  p,
  riskFigure,
} from '#lib/document/builders.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

export const opioidTreatmentBeyondTheFilm: SeedArticle = {
  slug: 'opioid-treatment-beyond-the-film',
  kind: 'treatment_explainer',
  title: 'Opioid treatment: what a documentary can and cannot show',
  standfirst:
    'A film follows one person. A study follows thousands, and loses their faces. To understand treatment for opioid use disorder, you need both, and you need to know which is which.',
  description:
    'Films show one life; studies count many. What treatment with methadone or buprenorphine can do, its risks, and where to find help now.',
  topics: ['opioid-use-disorder', 'addiction'],
  author: 'ivo-example',
  about: { type: 'MedicalCondition', name: 'Opioid use disorder', meshId: 'D009293' },
  specialty: 'Psychiatric',
  body: doc(
    crisisHelp('substance-use'),
    keyPoints(
      [
        'Among people treated with methadone, there were 11 deaths a year in 1,000 people during treatment, and 36 in 1,000 out of it.',
        cite('sordo2017'),
      ],
      'This is a link and not a sure cause: people who stay in treatment may differ from people who leave.',
      'Going back to use is common in films because it makes a scene. For treatment it is a reason to adjust, not to blame.',
    ),
    p(
      'Documentaries about drug use tend to share a shape. There is a fall, a low point and a door that opens. The shape is good for a story. It can mislead anyone who is looking for help.',
    ),
    p(
      'This article is about no film in particular and about no real person. It asks what a camera can show about opioid use disorder, and what only counting can show.',
    ),
    h2('What it is'),
    p(
      term('opioid-use-disorder', 'Opioid use disorder'),
      ' is a health condition. Use goes on although it does harm and the person wants to change. It is not a weak will, and it is not a kind of person.',
    ),
    p(
      'One main treatment is a medicine taken over a long time. ',
      term('methadone', 'Methadone'),
      ' and ',
      term('buprenorphine', 'buprenorphine'),
      ' are the two that this article is about. They take the place of the opioid. The aim is to ease craving and withdrawal, so that life has room for other things. Talking treatments and help with housing, work and family can go along with them.',
    ),
    h2('What a film can show'),
    p(
      'A good film shows what no table can: how a morning feels, what shame does in a family, how long a waiting room is. It can make a viewer kinder. That is worth a great deal.',
    ),
    h2('What a film cannot show'),
    bullets(
      item(
        'What would have happened otherwise. One life has no second version in which another choice was made.',
      ),
      item('Who is missing. The camera stays with people who agreed to be filmed, and who could be found.'),
      item('The quiet years. Months of steady treatment make poor scenes, so they are cut.'),
      item('How often. One ending, glad or sad, says nothing about the next hundred people.'),
    ),
    h2('Who treatment is for'),
    p(
      'It is for people with opioid use disorder, whatever they have used and however often they have tried. Whether methadone, buprenorphine or something else fits is a decision for you and a prescriber. Other illnesses, other medicines and pregnancy all matter here.',
    ),
    h2('What the studies count'),
    p(
      'A ',
      term('systematic-review', 'systematic review'),
      ' from 2017 looked at deaths from any cause during treatment and after it. In methadone treatment there were 11.3 deaths for each 1,000 ',
      term('person-years', 'person-years'),
      '. Out of treatment there were 36.1.',
      cite('sordo2017'),
    ),
    riskFigure({
      title: 'Deaths from any cause in a year',
      denominator: 1_000,
      arms: [
        { label: 'In methadone treatment', count: 11 },
        { label: 'Out of methadone treatment', count: 36 },
      ],
      timeFrame: 'in each year',
      population: 'People treated for opioid dependence, followed in cohort studies',
      note: 'The review reports 11.3 and 36.1 deaths per 1,000 person-years.',
      references: sources('sordo2017'),
    }),
    p(
      'For buprenorphine the numbers were 4.3 in treatment and 9.5 out of it, again for each 1,000 person-years.',
      cite('sordo2017'),
      ' The two medicines should not be compared by these numbers. They were given to different people in different places.',
    ),
    p(
      'A larger review from 2021 brought together 749,634 people in 36 studies. Death from any cause was about half as frequent during treatment, with a rate ratio of 0.47.',
      cite('santo2021'),
      ' We hold no absolute numbers from it that we trust enough to print. The journal has corrected the paper three times, the last time for errors in results and tables.',
      cite('santo2021'),
    ),
    comparisonNote(
      'Why a link is not a proof here',
      p(
        'Nobody drew lots to decide who stayed in treatment. People who stay may have a home, a friend or better health to begin with. That alone could explain a part of the gap.',
      ),
      p(
        'The gap is large, it shows up in many studies, and it is seen for both medicines. That makes chance an unlikely reason for it. How much of it is due to the treatment, these studies cannot say.',
      ),
    ),
    h2('Risks and harms'),
    p(
      'Methadone and buprenorphine are themselves opioids. They can make people drowsy, they can slow breathing, and they are dangerous together with alcohol or other calming drugs. They must be kept away from children.',
    ),
    p(
      'Leaving treatment has a risk of its own. Overdose deaths were 2.6 for each 1,000 person-years in methadone treatment, and 12.7 out of it.',
      cite('sordo2017'),
      ' If you want to stop or to change the dose, talk to your prescriber first, so that it can be planned.',
    ),
    h2('Other help'),
    p(
      term('naloxone', 'Naloxone'),
      ' is a medicine that blocks opioids for a short time. Many places give it to people who use opioids and to those close to them, with a short training.',
    ),
    p(
      'In Massachusetts, opioid overdose death rates were lower in communities with such programmes than in those without. The adjusted rate ratio was 0.73 where few people had enrolled, and 0.54 where more had.',
      cite('walley2013'),
      ' We hold only these ratios from that study and no absolute rates, so we cannot say how many deaths this means.',
    ),
    p(
      'Talking treatments, groups and practical help are choices too, alone or along with a medicine. Ask what there is near you.',
    ),
    h2('When to get help'),
    careCard(
      'emergency',
      'Call the emergency number now if someone',
      bullets('cannot be woken', 'breathes very slowly, or makes gurgling sounds', 'has blue or grey lips'),
      p('Give naloxone if you have it and know how. Stay with the person until help comes.'),
    ),
    careCard(
      'non-urgent',
      'Talk to a doctor or a drug service if',
      bullets(
        'you use opioids and would like that to change',
        'you have had treatment before and would like to try again',
        'you are worried about someone close to you',
      ),
    ),
    doctorQuestions(
      'Questions for a prescriber',
      'Which medicine would you suggest for me, and why that one?',
      'How long do people usually stay on it, and who decides when it ends?',
      'What should I do if I miss a dose, or if I use on top of it?',
      'Can the people I live with get naloxone and learn to use it?',
    ),
    h2('What we do not know'),
    bullets(
      item('How much of the difference in deaths is due to the treatment itself.'),
      item('Which of the two medicines is better for you. The figures above cannot decide it.'),
      item('How films change what viewers do. We have no source on that, so we make no claim.'),
    ),
  ),
}
