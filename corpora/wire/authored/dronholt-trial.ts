import type { AuthoredEvent } from '../world.js';

export const dronholtTrial: AuthoredEvent = {
  story: 'dronholt-trial',
  reports: [
    {
      key: 'kessel/halyard',
      source: 'halyard',
      publishedAt: '2024-03-12T11:30:00Z',
      title: 'Former Veskarian transport minister jailed for six years over rail contracts',
      text: `
DRONHOLT, March 12 (Halyard) - A court in Veskaria sentenced former transport minister Viktor Kesselring-Moss to six years in prison on Tuesday for taking bribes from a builder of railway tunnels, ending a trial that brought down one government and has overshadowed its successor.

Kesselring-Moss, 61, was found guilty of accepting payments worth 4.3 million vesks between 2015 and 2019, hidden as rent for a lakeside villa that nobody ever lived in. He was acquitted of a further charge of money laundering.

“The accused did not sell a signature, he sold a timetable,” presiding judge Katarin Wolde told the court. “He let public works wait until a private price had been agreed.”

The former minister, wearing a dark suit, looked at the floor as the verdict was read. His lawyer, Emmerich Staal, said he would appeal. “There is no witness who saw any money change hands, because none did,” Staal told reporters outside the building.

Prosecutors had asked for nine years. They told the court during 74 days of hearings that Granholm Tunnelling, a family company from the western city of Lauthen, had won three contracts for the Orva line after competitors were given the wrong closing date.

The head of the company, Dieter Granholm, gave evidence against the minister in exchange for a suspended sentence. He said he had been told that “the villa needs a tenant” at a dinner in 2015.

The Orva line, planned to open in 2020, is still unfinished and has cost 2.1 billion vesks, twice the original estimate. Prime Minister Helene Brandauer-Voigt, whose coalition took office after the affair became public, has promised that the first trains will run next spring.

Kesselring-Moss will remain free until the appeal is decided, but must hand in his passport.
`,
    },
    {
      key: 'kessel/corvane',
      source: 'corvane',
      publishedAt: '2024-03-12T13:05:00Z',
      title: 'Veskaria ex-minister guilty of bribery in tunnel scandal',
      text: `
DRONHOLT, Veskaria (Corvane) — It began with a gardener who wondered why he was paid to mow the lawn of an empty house. It ended Tuesday with a six-year sentence for the man who once ran Veskaria’s railroads.

Viktor Kesselring-Moss, transport minister from 2014 to 2019, took bribes disguised as rent from a construction firm that went on to dig the tunnels of the Orva line, a panel of three judges ruled. The money, about 4.3 million vesks, had been paid for a villa on Lake Immer.

Spectators in the packed courtroom gasped when Judge Katarin Wolde announced the term, longer than many had predicted. The defendant’s daughter left in tears.

In a ruling that took two hours to read, Wolde said the ministry had misled rival bidders about a deadline so that Granholm Tunnelling would stand alone. She rejected the defense’s argument that the dates had been mixed up by a clerk.

“A clerk may err once,” she said. “This clerk erred three times, always to the benefit of the same firm.”

Anti-corruption campaigners called the decision a milestone. “For the first time somebody who sat in the cabinet will sit in a cell,” said Rosa Templin of the group Open Ledger, which had published the gardener’s story in 2020.

The case forced the resignation of then-Prime Minister Ottokar Reiss, who was never accused of wrongdoing. Voters punished his party at the polls six months later.

Attorney Emmerich Staal said his client was innocent and would take the case to the Supreme Court. The appeal is not expected to be heard before the fall.
`,
    },
    {
      key: 'kessel/examiner',
      source: 'dronholt-examiner',
      publishedAt: '2024-03-13T05:30:00Z',
      title: 'Comment: six years for a villa, and still no trains',
      text: `
By Anneke Rothmaier

Nobody in this city will shed tears for Viktor Kesselring-Moss. The judges were patient, the evidence was dull and damning, and the sentence of six years that was handed down on Tuesday fits the offence.

And yet the morning after the verdict the 7.14 from Lauthen was cancelled once more, because the line on which it should run ends in a field outside Immerstadt. The villa has been sold; the tunnels are wet. Of the five officials who changed the closing dates, three have been promoted.

That is the part of this affair which no court can settle. The trial showed how easily a tender can be bent when a single office writes the rules, opens the letters and pays the bills. The Brandauer government promised to separate those tasks. Its bill has been before a committee since last May.

The minister’s lawyers will now argue for a year or more about who said what at which dinner. Let them. Parliament need not wait. It could pass the tender act before Easter, publish every contract for the Orva line and tell passengers honestly when they may expect a train.

A country that punishes its ministers but keeps their habits has learned only half of the lesson.
`,
    },
  ],
  briefs: [
    {
      key: 'kessel/harbour-rail-brief',
      source: 'harbour-rail',
      publishedAt: '2024-03-12T16:00:00Z',
      title: 'Orva line: ex-minister convicted, builder keeps works',
      text: `
Granholm Tunnelling will go on with fitting out the three Orva bores after Tuesday’s conviction of former transport minister Viktor Kesselring-Moss, the infrastructure authority confirmed. The contracts stand because cancelling them would delay opening beyond 2026, a spokeswoman said. The contractor has agreed to pay back 11 million vesks.
`,
    },
  ],
};
