import type { AuthoredEvent } from '../world.js';

export const rookeSuspension: AuthoredEvent = {
  story: 'rooke-suspension',
  reports: [
    {
      key: 'rooke/halyard',
      source: 'halyard',
      publishedAt: '2024-03-26T10:00:00Z',
      title: 'Cycling champion Rooke suspended over missed drug tests',
      text: `
THORNSEE, March 26 (Halyard) - Anselm Rooke, the winner of last year’s Tour of the Nine States, was suspended on Tuesday for missing three drug tests within twelve months, eleven days before he was due to defend his title in the Orva Classic.

The International Cycling Tribunal said the 27-year-old from the United Cantons could not be found by testers at the addresses he had given in May, in November and on February 29. Under its rules three such failures count as one positive test and are punished with a ban of one to two years.

Rooke denied any wrongdoing. “I have been tested 64 times and was clean 64 times. I am guilty of being bad at calendars,” he said in a statement.

His team, Gerlach Steel, said that it stood by the rider but would take him out of all races until a hearing on April 18. Its manager, Lothar Amrein, said that on one of the three occasions Rooke had been stuck on a mountain pass with a broken-down bus.

A fourth absence, in August, was cancelled on appeal when it turned out that the testers had rung at the wrong house.

Rooke became the first rider from the Cantons in 30 years to win the Tour when he broke away on the last climb above Lake Immer. Some 200,000 people lined the streets of Thornsee to welcome him home.

Three of the last nine winners of the race have been banned for doping. The tribunal’s president, Yvonne Castellane, said that the sport could not afford exceptions. “The rule is simple so that nobody has to be believed,” she said.
`,
    },
    {
      key: 'rooke/courier',
      source: 'thornsee-courier',
      publishedAt: '2024-03-26T20:30:00Z',
      title: 'Say it ain’t so, Anselm: a town looks for its hero',
      text: `
By Regula Stampfli-Noor in Kreuzmoos

The bakery in Kreuzmoos still sells the Rooke, a ring of sweet dough with a hole in the middle. “Like his alibi,” said a man at the counter Tuesday, and nobody laughed.

Anselm Rooke grew up over the bike shop across the street. Last summer the town hung yellow sheets from its windows when he won the Tour. They are still there, a little gray. On Tuesday he was suspended because on three mornings in 12 months, when a tester rang the bell, he was not where he had said he would be.

It is not the same as cheating. It is also not nothing.

“He forgets,” said his mother, Vreni, who refused to come to the door but spoke through it. “He forgot my birthday four times. Do they ban you for that?”

His former coach, Ernst Looser, sounds less sure. Riders have an app for it, he said; it takes a minute. “One time is bad luck. Two times is stupid. After two you sleep with that phone in your hand.”

On Feb. 29, the date of the third absence, the team’s bus broke down on the Varga road, and there are photos of Rooke pushing it. The tribunal knows the photos. It says that he could have changed his entry until 6 a.m.

There will be a hearing April 18. The Classic starts without him. The bakery is thinking of filling in the hole.
`,
    },
  ],
  briefs: [
    {
      key: 'rooke/examiner-brief',
      source: 'dronholt-examiner',
      publishedAt: '2024-03-27T05:30:00Z',
      title: 'Orva Classic must do without last year’s winner',
      text: `
The organisers of the Orva Classic have taken Anselm Rooke off the list of starters. The rider, who was not found at home by testers three times within a year, will put his case to the tribunal on 18 April, twelve days after the race. The favourite is now Lauthen’s own Kilian Marbach.
`,
    },
  ],
};
