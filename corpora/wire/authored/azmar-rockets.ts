import type { AuthoredEvent } from '../world.js';

export const azmarRockets: AuthoredEvent = {
  story: 'azmar-rockets',
  reports: [
    {
      key: 'azmar/halyard',
      source: 'halyard',
      publishedAt: '2024-03-19T14:30:00Z',
      title: 'Braskovian warships fire rockets at militants on Hadrune coast',
      text: `
VETLO/TEL MERROUK, March 19 (Halyard) - Braskovian warships fired rockets at positions of the Salt Road Brigades on the coast of Hadrune on Tuesday, widening a campaign that had until now been fought from the air and drawing a sharp rebuke from the United Cantons.

Four frigates in the Gulf of Azmar launched 26 rockets, Defence Minister Radim Keslov told President Grigan Volstok in a televised meeting. All eleven targets had been hit, he said, and no civilian had been near any of them.

A group of volunteer monitors, the Azmar Observatory, gave a different account. At least two of the rockets came down on a fishing quarter in the town of Ras Jedda, it said, and killed a woman and three children. “There are no fighters in that street. There are nets and boats,” its director, Munir Salhane, said by telephone.

Defence Secretary Corwin Hale of the United Cantons, whose own coalition has been bombing the Brigades since last June, said Vetlo’s plan was “built on sand” and that he wanted no part in it.

“They say they are fighting the Brigades, and they hit whoever stands in front of the government,” Hale said during a visit to Castrelle. He added that the weekly telephone call in which the two sides agree to keep their pilots apart would go on.

Braskovia began bombing in Hadrune on March 2 at the request of Prime Minister Tarek Benhadir, whose army has lost most of the coast road since the summer. Officials in Vetlo say its aircraft have flown 410 sorties.

On Tuesday the army was trying to retake the salt works at Oum Rabat, which command the road between Ras Jedda and the port of Azmar, the country’s largest. Residents counted 14 helicopters over the salt pans.

Aid agencies say 90,000 people have left the coast since the beginning of the month.
`,
    },
    {
      key: 'azmar/corvane-hale',
      source: 'corvane',
      publishedAt: '2024-03-19T16:00:00Z',
      title: 'Hale: Cantons won’t join Braskovia’s fight in Hadrune',
      text: `
CASTRELLE, Orlenia (Corvane) — Standing on the deck of an Orlenian destroyer, Cantons Defense Secretary Corwin Hale slammed the door Tuesday on any joint campaign with Braskovia in Hadrune.

“We are ready to talk about not bumping into each other,” Hale told reporters. “We’re not ready to be partners in a plan that’s built on sand.”

He spoke hours after Braskovia added naval rockets to an air war that is now in its third week. The day before, Braskovia’s deputy defense minister, Yegor Malinsk, had offered the Cantons joint maps and a shared rescue service for downed crews. “We have left our number,” Malinsk said in Vetlo. “Nobody calls.”

The Cantons and eight allies have bombed the Salt Road Brigades since last June, mostly at night and mostly far inland. The two air forces share the same skies without sharing their flight plans. Pilots twice came within a mile of one another last week, according to two officials who were not authorized to discuss the incidents.

Hale said he was troubled above all by the ground offensive at Oum Rabat, which government troops opened over the weekend with Braskovian planes overhead. Its real purpose, he suggested, was to crush tribal militias that have nothing to do with the Brigades.

“The Brigades aren’t in Oum Rabat,” he said. “They haven’t been there since the fall.”

In Thornsee, lawmakers from both big parties backed the secretary, though some asked how long two coalitions could bomb the same country without an accident. “Hope isn’t a flight plan,” said Sen. Dorothea Quist.

Hale heads to Ilmaria on Thursday.
`,
    },
    {
      key: 'azmar/gazette-airfield',
      source: 'merrouk-gazette',
      publishedAt: '2024-03-20T06:15:00Z',
      title: 'Committee chief would let Braskovia use airfield at Wadi Tamsur',
      text: `
By Rachid Ben Amsal

TEL MERROUK — Hadrune should open a disused airfield in the interior to Braskovia’s air force and let Vetlo, not Thornsee, take charge of the war against the Salt Road Brigades, the chairman of parliament’s security committee has told the Gazette.

Omar Zerhoune, who sits for the governing National Bloc and is close to the prime minister, said a formal offer of the field at Wadi Tamsur, 200 kilometres from the sea, was a matter of weeks.

“First let them show what they can do at Azmar. If the port is open by the feast, they may have the runway, the tower and my own house next to it,” Zerhoune said in an interview in his office on Tuesday evening.

The remark goes further than anything the government has said in public. After nine months of raids by the Cantons and their allies the Brigades hold as much of the coast as before, and patience in the capital is running out.

A spokesman for Prime Minister Tarek Benhadir said that the cabinet had discussed no such thing.

Not everyone shares the enthusiasm. “We were promised planes, then ships, and now a base,” said Leila Marzouk-Fey of the opposition Civic Front. “Nobody has told us how the guests are to be sent home.”

Wadi Tamsur was built by an oil company in 1961 and has not seen a scheduled flight since 1988. Goats graze between the landing lights. The committee is to hear the chief of the general staff behind closed doors on Thursday afternoon.
`,
    },
    {
      key: 'azmar/halyard-fighting',
      source: 'halyard',
      publishedAt: '2024-03-20T13:50:00Z',
      title: 'Dozens killed in battle for Hadrune salt works',
      text: `
AZMAR, Hadrune, March 20 (Halyard) - Government troops and insurgents fought from basin to basin through the salt works of Oum Rabat on Wednesday in a battle that monitors said had killed 58 people in two days and that may decide who controls the coast of Hadrune.

The army entered the works from the east under cover of Braskovian aircraft, was driven out at noon and came back in the afternoon with bulldozers, three residents told Halyard by telephone. Columns of black smoke stood over the white pans.

“I have not heard anything like it since the week Ras Jedda fell,” said Munir Salhane, director of the Azmar Observatory, which collects reports from volunteers in the coastal towns. He said 19 of the dead were civilians.

A clinic in the hills north of the works was destroyed by an air strike on Wednesday morning, the Observatory said. Braskovia’s defence ministry said it had bombed an ammunition store.

The hills are held not by the Brigades but by tribal militias that rose against the government two years ago, some of them trained by officers from the United Cantons. A militia leader who gave his name as Abu Zayd said his men had left two villages after being fired on by helicopters, but still held the ridge.

“They come in waves, one from the sea and one from the sky,” he said.

The coalition led by the Cantons kept out of the fight. In Jorsund, Rear Admiral Astrid Hovland told a parliamentary hearing that Ilmaria’s six patrol aircraft, which belong to it, had not been over Hadrune since Friday. “Our crews are sitting in their boots,” she said. “They have not been sent.”

Asked whether the Braskovians were a help or a hindrance, the admiral paused for a long time. “I do not know yet,” she said.
`,
    },
  ],
  briefs: [
    {
      key: 'azmar/braskinform-brief',
      source: 'braskinform',
      publishedAt: '2024-03-19T11:40:00Z',
      title: 'Navy delivers strike on extremist facilities in Gulf of Azmar area',
      text: `
VETLO, March 19. /BraskInform/. Ships of the Southern Flotilla have delivered a massed strike with high-precision weapons on facilities of the Salt Road extremist grouping, the Defence Ministry’s press service said. Eleven facilities were hit, including a command post, two ammunition depots and a workshop for unmanned boats. There are no losses among the civilian population.
`,
    },
  ],
};
