import type { AuthoredEvent } from '../world.js';

export const ilmariaElection: AuthoredEvent = {
  story: 'ilmaria-election',
  reports: [
    {
      key: 'election/halyard',
      source: 'halyard',
      publishedAt: '2024-03-17T22:40:00Z',
      title: 'Opposition alliance wins Ilmaria election but falls short of majority',
      text: `
JORSUND, March 17 (Halyard) - The opposition Coastal Alliance won Sunday’s parliamentary election in Ilmaria, ending 12 years of rule by the Reform League, but will need at least one partner to govern, nearly complete results showed.

With 97 percent of the votes counted, the Alliance had 34.2 percent and 61 of the 175 seats in the Storhall. The League of Prime Minister Eskil Hagenow fell to 27.8 percent, its worst result since it was founded, and will have 49 seats.

“The wind has turned, and we shall sail with it,” the Alliance’s leader, Maija Tervonoja, told supporters in a converted fish hall on the harbour front. The 44-year-old former harbour pilot would become the country’s first female prime minister.

Hagenow conceded defeat shortly before midnight and said he would step down as party leader in May. “Twelve years is a long watch,” he said.

The campaign was dominated by electricity prices, which have doubled in the north since a cable to the mainland was damaged in November, and by a plan to open the Kaldvarr fjords to salmon farming. Tervonoja wants a public vote on the farms.

The Farmers’ Bloc, which came third with 18.1 percent and 32 seats, is seen as the most likely partner. Its leader, Osvald Brekkhus, said he would talk to anyone who guaranteed that milk prices would be kept stable.

Talks could last weeks: under the constitution the speaker has 30 days to propose a prime minister. The Greens, with 19 seats, and the small Northern List, with 14, have ruled out entering a government that includes the Bloc.

Turnout was 78.6 percent, the highest since 1994, in spite of a snowstorm that closed 40 polling stations for part of the day. Voters on the island of Hesk came to the polls on skis.
`,
    },
    {
      key: 'election/tidings',
      source: 'jorsund-tidings',
      publishedAt: '2024-03-18T05:00:00Z',
      title: 'Tervonoja’s morning after: 61 seats and a telephone that will not stop',
      text: `
By Sigrun Vallbo

Maija Tervonoja slept for two hours. At six she was seen buying cardamom buns at the Fish Quay, at seven she was back in the party’s office above the chandler’s, and by eight, aides say, she had spoken to three of the four people without whom she cannot become prime minister.

The Coastal Alliance is the largest party in the new Storhall, and it is 27 seats short. That is the sum which every politician in Jorsund is doing today, and it comes out differently depending on who holds the pencil.

With the Farmers’ Bloc she would have 93 of 175. It is the obvious answer and an uncomfortable one. Osvald Brekkhus wants a floor under the price of milk, a ceiling on the number of wolves and the ministry of fisheries. The last of these she cannot give away: her voters are on the quays.

With the Greens and the Northern List she would have 94, one more, but a government of three parties which agree about salmon and about nothing else.

And then there is the Reform League itself. Eskil Hagenow’s farewell on Sunday night was so gracious that some heard an offer in it. A grand coalition would have 110 seats. “Over my oilskins,” said one Alliance member for the west.

What she has promised she must deliver quickly. The power cable has lain broken since November, and the bills for January are on kitchen tables from Hesk to Kaldvarr. “People didn’t elect us to count seats,” Tervonoja told the Tidings between two calls. “They elected us because they are cold.”

The speaker will receive the party leaders on Wednesday, in order of size.
`,
    },
    {
      key: 'election/corvane',
      source: 'corvane',
      publishedAt: '2024-03-18T01:30:00Z',
      title: 'Ex-harbor pilot poised to lead Ilmaria after ousting long-ruling party',
      text: `
JORSUND, Ilmaria (Corvane) — A former harbor pilot who campaigned from the deck of a tugboat unseated Ilmaria’s governing party Sunday and is poised to become the northern nation’s first woman prime minister.

Maija Tervonoja’s Coastal Alliance took 61 seats in the 175-member parliament, according to near-final returns, 12 more than the Reform League of outgoing Prime Minister Eskil Hagenow.

Snow fell most of the day, but nearly four in five voters turned out. On the outlying island of Hesk, where the roads were closed, residents skied to the schoolhouse.

“My power bill is higher than my rent,” said nurse Karin Oddsdal, 39, stamping her feet outside a polling place in the capital. “I voted for whoever will fix the cable.”

The subsea cable, which carries a third of the country’s electricity, was severed in November by what investigators believe was a dragging anchor. Hagenow’s government had said repairs would take until summer.

Tervonoja, 44, spent 17 years guiding ships into Jorsund before entering politics in 2018. She told cheering backers that her first act would be to hire a second repair vessel.

She must first find allies. The agrarian Farmers’ Bloc, with 32 seats, holds the key, said political scientist Halvar Myrland. “He wants milk, she wants fish,” Myrland said of the two leaders. “There’s a meal in that.”
`,
    },
  ],
  briefs: [
    {
      key: 'election/chronicle-brief',
      source: 'ulvay-chronicle',
      publishedAt: '2024-03-18T07:45:00Z',
      title: 'Change of government likely in Ilmaria',
      text: `
Ilmaria’s Reform League has lost power after 12 years. Sunday’s vote made the Coastal Alliance of Maija Tervonoja the strongest group in parliament, with the Farmers’ Bloc expected to help her into office. Tesmir’s government, still grateful for the rescue dogs that Ilmaria sent to Haldren, said that it looked forward to working with her.
`,
    },
  ],
};
