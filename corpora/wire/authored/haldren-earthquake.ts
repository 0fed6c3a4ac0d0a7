import type { AuthoredEvent } from '../world.js';

export const haldrenEarthquake: AuthoredEvent = {
  story: 'haldren-earthquake',
  reports: [
    {
      key: 'haldren/halyard',
      source: 'halyard',
      publishedAt: '2024-03-04T06:40:00Z',
      title: 'Strong earthquake kills at least 41 in mountain valley of Tesmir',
      text: `
ULVAY, March 4 (Halyard) - A strong earthquake struck the Haldren valley in northern Tesmir before dawn on Monday, killing at least 41 people, bringing down hundreds of stone houses and cutting the only paved road to a district of 60,000 inhabitants, officials said.

The tremor had a magnitude of 6.4 and its centre lay nine kilometres beneath the market town of Askvarn, the Royal Seismological Office said. It was felt in the capital Ulvay, 170 kilometres to the south, where residents ran into the streets in their nightclothes.

“Whole terraces have slid into one another. You cannot tell where one house ends and the next begins,” Askvarn’s mayor, Torvin Ekelund-Sahl, told Halyard by satellite telephone. “We are digging with shovels and with kitchen pots. We need machines, and we need them before tonight.”

Temperatures in the valley were forecast to fall to minus 11 degrees Celsius overnight, and rescuers said their first concern was for people trapped in unheated cellars. The army sent 900 soldiers, 14 helicopters and two field hospitals.

Prime Minister Sanna Orrevik declared a state of emergency in three districts and cut short a visit to the United Cantons. “Every aircraft that can fly will fly,” she said before leaving Thornsee.

Engineers said the collapse of a bridge at Skarn Gorge had blocked the road into the upper valley, where at least six villages had not been reached by midday. A landslide was also holding back the Hald river, raising fears of a sudden flood.

Most buildings in the valley were put up before 1974, when Tesmir first required walls to be tied with timber or steel. A parliamentary inquiry warned three years ago that four houses in five there would not withstand a tremor of magnitude six.

The valley lies on the Northern Shear, a fault along which earthquakes are frequent but seldom so shallow. The last one of comparable strength, in 1951, killed 312 people.
`,
    },
    {
      key: 'haldren/corvane',
      source: 'corvane',
      publishedAt: '2024-03-04T09:15:00Z',
      title: 'Dozens dead as predawn quake flattens villages in northern Tesmir',
      text: `
ASKEBY, Tesmir (Corvane) — Villagers clawed through rubble with bare hands Monday after a predawn earthquake leveled stone hamlets across the Haldren valley, leaving more than 40 dead and an unknown number buried.

The 6.4-magnitude quake hit at 4:52 a.m., when nearly everyone was asleep. Within seconds the bell tower of Askvarn’s 15th-century church had toppled onto the market square, and a boarding school on the hill above it had lost its roof. All 83 pupils got out alive, the headmistress said.

“I counted them three times, because I could not believe it,” said Ingrith Dahlmoor, who led the children into the snow in blankets. “Then we heard the others, down in the town.”

Reporters who reached Askvarn on an army helicopter saw rows of bodies covered with carpets outside the town hall. Doctors treated broken limbs by flashlight in a bus garage because the hospital’s east wing was leaning.

Sanna Orrevik, the prime minister, ordered the military to take over the relief effort. Her government accepted an offer of sniffer dogs from Ilmaria and of a tent camp for 4,000 people from the Nine-State Council.

What worried geologists most on Monday was not another shock but water. Debris had dammed the Hald some five kilometers upstream of Askvarn, and a lake was growing behind it by roughly a meter an hour, according to hydrologist Pell Nordvane of Ulvay University.

“If that plug goes all at once, the lower town has 15 minutes,” Nordvane said. Police drove through the riverside streets with loudspeakers telling people to leave.

Cell service was out across most of the district. In Ulvay, relatives of valley families gathered at the railway station, where volunteers pinned handwritten lists of survivors to the departures board.
`,
    },
    {
      key: 'haldren/halyard-day2',
      source: 'halyard',
      publishedAt: '2024-03-05T15:05:00Z',
      title: 'Toll in Tesmir quake passes 100 as army blasts channel through landslide',
      text: `
ASKEBY, Tesmir, March 5 (Halyard) - The number of people known to have died in Monday’s earthquake in Tesmir rose to 118 on Tuesday as soldiers reached the last cut-off villages and engineers used explosives to drain a lake that had threatened to drown the valley’s main town.

Sappers set off 20 small charges in a bank of rock and mud that had dammed the Hald river, opening a channel two metres deep. By nightfall the water behind it had stopped rising and 7,000 people were told they could return to the lower part of Askvarn, although few had houses to return to.

“The danger from the river is over for now. The danger from the cold is not,” said Colonel Brage Lindskar, who commands the relief operation.

Helicopters brought 236 injured people out of the upper valley. Rescuers in the village of Tvarnes pulled a grandmother of 79 and two children from a cellar after 31 hours; a dog from Ilmaria had led them to the spot.

The government put the number of missing at 64, down from more than 200 in the morning, as telephone links were restored and families found each other.

In parliament, opposition members asked why a building programme recommended after an inquiry in 2021 had never been paid for. Prime Minister Sanna Orrevik said there would be a time for those questions. “It is not while people are still breathing under stones,” she said.

The Royal Seismological Office recorded 57 aftershocks, the strongest of magnitude 4.9. It advised residents not to re-enter damaged buildings for at least a week.

Aid groups said the greatest need was for stoves, heavy tents and insulin.
`,
    },
    {
      key: 'haldren/chronicle',
      source: 'ulvay-chronicle',
      publishedAt: '2024-03-04T18:30:00Z',
      title: '“The bell rang by itself, then it fell”: a night in Askvarn',
      text: `
By Linnea Forsgrave in Askvarn

The bell of St Osmund’s rang by itself at eight minutes to five, people here say, and then it fell. It lies on its side now between the fish stall and the fountain, with a crack as wide as a hand.

Around it, on the square where the Monday market should have been, Askvarn is counting. There are 29 names on the sheet that the town clerk has taped to the fountain. There is room for more.

Ove Brannestad, who mends clocks, spent four hours lifting beams off his neighbour’s staircase. He found her alive and her husband dead. “She asked me what time it was,” he said. “I have forty clocks and I did not know.”

Nobody here talks of the magnitude. They speak of the noise, of a wind that seemed to come up out of the floor, and of the cold that came after it through walls that were no longer there.

At the bus garage Dr Aina Solvik has been operating since six, with a head torch and a box of instruments that a vet carried in from his farm. She has set 50 bones. She has had to tell 11 families that there is nothing she can do.

Helicopters come every twenty minutes, and everyone looks up. Soldiers carry in tents and carry out stretchers. In the afternoon a police car crawls along the embankment, and a tired voice tells us through a loudspeaker that the river is blocked and that we should go uphill.

Most of us do. The clockmaker stays; he says the river has never frightened him. Towards dusk it begins to snow.
`,
    },
  ],
  briefs: [
    {
      key: 'haldren/packet-brief',
      source: 'gullhaven-packet',
      publishedAt: '2024-03-04T12:00:00Z',
      title: 'Islands offer help after Tesmir earthquake',
      text: `
The Sennet Islands have offered a mountain rescue team and 200 paraffin heaters to Tesmir, where an earthquake early on Monday killed dozens of people in the Haldren valley.

First Minister Bridie Callow said two islanders who teach at the boarding school in Askvarn were safe. Collection boxes have been put out at the harbour office and in the foyer of the Playhouse.
`,
    },
  ],
};
