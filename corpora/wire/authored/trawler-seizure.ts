import type { AuthoredEvent } from '../world.js';

export const trawlerSeizure: AuthoredEvent = {
  story: 'trawler-seizure',
  reports: [
    {
      key: 'trawler/halyard',
      source: 'halyard',
      publishedAt: '2024-03-13T18:15:00Z',
      title: 'Sennet Islands seize Braskovian trawler after chase in fishing zone',
      text: `
GULLHAVEN, March 13 (Halyard) - The coastguard of the Sennet Islands seized a Braskovian trawler and its crew of 46 on Wednesday after a five-hour chase, in a dispute over cod that the islands’ government called “a matter of life and bread”.

The Admiral Rybak, an 84-metre factory ship, was boarded 30 miles inside the islands’ fishing zone and brought into Gullhaven under escort. Inspectors found 190 tonnes of cod in its hold and a log book in which no cod was entered, the coastguard said.

“They cut their nets and ran. We are a small country, but we have a fast boat,” First Minister Bridie Callow told reporters. The captain is to appear before a magistrate on Friday and faces a fine of up to 2 million thalers.

Braskovia called the seizure an act of piracy. Its foreign ministry said the ship had been in open waters, that a shot fired across its bow had endangered the lives of the crew, and that it expected their release “within hours and not days”.

Vetlo does not recognise the zone of 200 miles which the islands declared in 2011. Its trawlers have taken part of their catch there every winter, usually at night. It was the first time that one of them was boarded.

Scientists say that the cod on the Sennet Bank have fallen to a fifth of their numbers in the 1980s. The islands halved their own quota this year, which put 14 boats out of work.

The United Cantons, which are responsible for the islands’ defence, called on both sides to be calm. Diplomats said Chancellor Margit Aldane did not want the quarrel to get in the way of the truce that Braskovia and Tesmir agreed in Thornsee on Saturday.
`,
    },
    {
      key: 'trawler/packet',
      source: 'gullhaven-packet',
      publishedAt: '2024-03-13T21:30:00Z',
      title: 'Kittiwake brings in the big fish: factory ship tied up at Long Quay',
      text: `
By Ewan Tressilick

She is longer than Harbour Terrace and a good deal uglier. The Admiral Rybak came round the point at ten to four on Wednesday with the cutter Kittiwake at her heels, and half of Gullhaven was on Long Quay to see her tie up next to the oyster boats.

It had begun before breakfast. Kittiwake, which had been standing by the wreck of the Lady Maren, was sent north when a patrol plane saw a big trawler on the Bank without lights. Commander Tamsin Roskilly called on her by radio nine times. The answer, when it came, was a recording of an orchestra.

“Then she cut away her gear and turned for open water,” said Commander Roskilly. “She makes fifteen knots. We make twenty-six.”

One shot was put across her bow at a distance of half a mile. Six men went aboard up a rope ladder. They report that they were met with tea.

There are 190 tonnes of cod in the hold, more than the whole of our inshore fleet was allowed to take this winter. The gear that was cut loose lies in ninety fathoms and will go on fishing by itself for years.

Captain Oleg Drubetsin was walked to the police house through the crowd, which was silent. His men remain on board. The Mission has sent over newspapers and a football.

What Vetlo will do, nobody on the quay cared to guess. “They have a navy,” said Dick Pender of the Girl Annie, whose quota was cut in half in January. “But it is somewhere else at present.”
`,
    },
    {
      key: 'trawler/braskinform',
      source: 'braskinform',
      publishedAt: '2024-03-13T20:05:00Z',
      title: 'Foreign Ministry demands immediate release of fishing vessel’s crew',
      text: `
VETLO, March 13. /BraskInform/. Braskovia has demanded the immediate and unconditional release of the fishing vessel Admiral Rybak and of its 46 crew members, who were unlawfully detained by the authorities of the Sennet Islands in open waters, the Foreign Ministry said in a commentary.

“The actions of the coastguard, including the use of weapons against an unarmed vessel, cannot be described otherwise than as piracy,” the document reads. “The Braskovian Federation reserves the right to take measures in response.”

The ministry recalled that the so-called 200-mile zone around the islands was proclaimed unilaterally and had never been recognised by Vetlo. The vessel’s documents were in perfect order, it noted.

The chargé d’affaires of the United Cantons has been summoned and handed a note of protest.

According to the owner, the Northern Fishing Combine, the crew are in good health. The captain, Oleg Drubetsin, has worked in the fleet for 31 years and holds the title of Merited Fisherman. The catch on board consisted mainly of haddock, a representative of the combine stressed.

Relatives of the crew have gathered at the fishing port of Murovsk and have addressed an appeal to President Grigan Volstok.
`,
    },
    {
      key: 'trawler/corvane-release',
      source: 'corvane',
      publishedAt: '2024-03-16T11:45:00Z',
      title: 'Islands free Braskovian trawler after captain pays 1.1 million thaler fine',
      text: `
GULLHAVEN, Sennet Islands (Corvane) — A Braskovian factory trawler whose capture set off a diplomatic storm sailed for home Saturday after its captain pleaded guilty to illegal fishing and a fine of 1.1 million thalers was wired from Vetlo.

Neither side looked happy, which mediators took as a good sign. The islands dropped a charge of resisting arrest and gave back the ship. Braskovia, while still denying that it had broken any law, let it be known that its boats would stay north of the Sennet Bank until fall.

“I caught fish. It is what I do,” Capt. Oleg Drubetsin told Magistrate Edith Varcoe, through an interpreter. She complimented him on his honesty and kept his cod, which was sold on the quay for charity.

The 46 crew members had spent three nights aboard, watched by two constables and visited by half the town. The ship’s cook traded recipes with the harbor mission. A soccer match on the parking lot ended 7-7.

Behind the scenes the United Cantons leaned on both capitals, according to a diplomat familiar with the calls. Thornsee had brokered an agreement between Braskovia and Tesmir over a mountain pass a week earlier and did not want to see it founder on cod.

First Minister Bridie Callow said the islands had made their point. “The zone has a fence now,” she said. “It’s 27 knots fast.”
`,
    },
  ],
  briefs: [
    {
      key: 'trawler/mirror-brief',
      source: 'vetlo-mirror',
      publishedAt: '2024-03-16T15:00:00Z',
      title: 'Rybak crew sail for Murovsk',
      text: `
After three nights in Gullhaven the 46 men of the Admiral Rybak are on their way back to Murovsk. Their captain was fined; the Northern Fishing Combine, which paid, will say no more than that the money came out of its own account. The catch stayed behind on the islands.
`,
    },
  ],
};
