import type { AuthoredEvent } from '../world.js';

export const ulvayPaintings: AuthoredEvent = {
  story: 'ulvay-paintings',
  reports: [
    {
      key: 'paintings/halyard',
      source: 'halyard',
      publishedAt: '2024-03-11T12:00:00Z',
      title: 'Thieves take three old masters from Ulvay museum through skylight',
      text: `
ULVAY, March 11 (Halyard) - Thieves who came over the roofs stole three paintings worth an estimated 30 million thalers from the Royal Gallery in Ulvay in the early hours of Monday, while most of the city’s police were on duty in the earthquake region.

The stolen works are “Winter Ferry” and “The Ropewalk” by the 17th-century painter Cornelis Aldervik and a small portrait of a girl with a goldfinch whose author is unknown. All three hung in the same room on the upper floor.

At least two people entered through a skylight shortly after three o’clock and left the same way seven minutes later, police said. An alarm sounded in the guards’ office, but the guards took it for one of the aftershocks which have set off the system almost every night for a week.

“They knew about the earthquake, they knew about the alarm and they knew which screws to turn,” said Chief Inspector Marit Hallenborg. Officers found a rope, a child’s sledge and a wrapped sandwich.

The gallery’s director, Jost Vanderlind, said that the paintings were too well known to be sold. “Nobody can hang them. I can only ask whoever has them to keep them dry,” he said.

“Winter Ferry”, which shows skaters and a boat frozen into a river, is printed on Tesmir’s 50-crown note. It was stolen once before, in 1948, and turned up after a year in the luggage office at Ulvay station.

The gallery was not insured for the full value. It had asked for a new alarm system in each of its last four budgets.

Border posts have been alerted. A reward of 200,000 crowns is offered for information.
`,
    },
    {
      key: 'paintings/chronicle',
      source: 'ulvay-chronicle',
      publishedAt: '2024-03-11T18:00:00Z',
      title: 'A sledge, a sandwich and an empty wall',
      text: `
By Pernille Osk

Room 14 of the Royal Gallery was open to visitors yesterday, which may be the most Ulvay thing that has happened this year. They filed past in their wet coats to look at three pale rectangles.

“One sees so much more of the wallpaper,” said a lady from Northgate. An attendant was crying by the door.

The Aldervik paintings and the Girl with a Goldfinch were carried off through the roof at ten past three on Monday morning. The thieves, of whom there were two or three, let themselves down on a mountaineer’s rope, unscrewed the frames from the wall with a tool made for the purpose and pulled their booty over the snow on the ridge on a red plastic sledge.

Nobody came. The two guards had switched the bell off at a quarter past, as they had on each of the six nights before. “It rings whenever Askvarn coughs,” one of them told the police.

Ulvay has 340 constables. On Sunday night 290 were in the Haldren valley.

So it was someone who reads newspapers, and someone who is good on a rope. In the cafés people were already drawing up lists. The Alpine Club has let it be known that all its members are accounted for.

Director Jost Vanderlind has slept in his office since. He would like it to be known that the goldfinch must not be kept near a stove.
`,
    },
    {
      key: 'paintings/halyard-found',
      source: 'halyard',
      publishedAt: '2024-03-22T16:35:00Z',
      title: 'Stolen Aldervik paintings found in railway locker in Thornsee',
      story: 'ulvay-paintings-found',
      text: `
THORNSEE, March 22 (Halyard) - Two of the three paintings that were stolen from the Royal Gallery in Ulvay earlier this month were found on Friday in a luggage locker at Thornsee Central station, which had been almost empty for a week because of a rail strike.

A cleaner noticed that one of the lockers had been rented for eleven days and that its door was sweating. Inside, wrapped in a shower curtain, were “Winter Ferry” and “The Ropewalk” by Cornelis Aldervik, police in the United Cantons said.

Experts from the gallery said the canvases were damp but not seriously damaged. The third work, a portrait known as “Girl with a Goldfinch”, is still missing.

“The thieves seem to have planned to take the night train to Castrelle and found that there was no night train,” said Chief Inspector Marit Hallenborg of the Ulvay police, who travelled to Thornsee by car.

Two men, aged 34 and 41, were arrested in a boarding house near the station. Both are roofers by trade and had been hired in January to mend the gallery’s gutters, Hallenborg said. They have not commented on the accusations.

It is the second time that “Winter Ferry” has been recovered from a left-luggage office. After a theft in 1948 it was found at the station in Ulvay, behind a cello.

The gallery’s director, Jost Vanderlind, said that the paintings would be back on the wall within a month. “And then we shall buy an alarm,” he added.

The cleaner, Rosalia Menke, will receive the reward of 200,000 crowns.
`,
    },
  ],
  briefs: [
    {
      key: 'paintings/tidings-brief',
      source: 'jorsund-tidings',
      publishedAt: '2024-03-23T08:00:00Z',
      title: 'Cleaner finds missing masterpieces',
      story: 'ulvay-paintings-found',
      text: `
A sharp-eyed cleaner at the main station in Thornsee has come upon two Alderviks that vanished from Ulvay’s Royal Gallery on March 11. They had been left in a locker, where the thieves, stranded by the strike, could do nothing with them. Two roofers are in custody. Of the goldfinch there is no trace.
`,
    },
  ],
};
