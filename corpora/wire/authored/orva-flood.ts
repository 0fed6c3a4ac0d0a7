import type { AuthoredEvent } from '../world.js';

export const orvaFlood: AuthoredEvent = {
  story: 'orva-flood',
  reports: [
    {
      key: 'flood/halyard',
      source: 'halyard',
      publishedAt: '2024-03-10T19:20:00Z',
      title: 'Thousands leave homes as Orva river bursts dyke in eastern Veskaria',
      text: `
DRONHOLT, March 10 (Halyard) - The river Orva broke through a dyke in eastern Veskaria on Sunday after three days of rain on melting snow, flooding the centre of the town of Immerstadt and forcing 8,500 people from their homes.

Two people were missing after their car was swept off a bridge, police said. Water stood two metres deep in the market hall and in the cellars of the district hospital, from which 140 patients were carried out by soldiers in rubber boats.

“We had sandbags for a river of six metres. It came at seven metres ten,” said Immerstadt’s mayor, Georg Pallinger. The previous record, marked by a brass line on the town hall, was set in 1926.

The breach, some 40 metres wide, opened shortly after nine in the morning next to a pumping station that was being rebuilt. Helicopters dropped nets filled with gravel into the gap, but most were washed away.

Forecasters expected the crest to reach the capital Dronholt on Tuesday. Prime Minister Helene Brandauer-Voigt ordered the gates of the Upper Reservoir to be closed to hold back part of the flow, and said trains between Dronholt and the east would not run until further notice.

Farmers’ associations estimated that 12,000 hectares of winter wheat were under water. Pigs were driven on to the motorway, which was closed to cars and lies higher than the fields.

Environmental groups said the flood had been made worse by the straightening of the river for the Orva railway line. The infrastructure authority rejected this and said the embankment of the new line had protected several villages.

More rain is forecast for Monday night. Downstream, in the delta near Lauthen, health officials said that they would go on vaccinating people against marsh fever from boats.
`,
    },
    {
      key: 'flood/examiner',
      source: 'dronholt-examiner',
      publishedAt: '2024-03-11T05:30:00Z',
      title: 'Immerstadt under water: “The brass line is no longer any use”',
      text: `
By Tilo Ahrweck in Immerstadt

On the town hall of Immerstadt, to the left of the door, there is a line of brass at the height of a man’s chest. 1926, it says. Yesterday morning it could not be seen. In the evening Mayor Georg Pallinger leaned out of a window on the first floor with a carpenter’s pencil and drew a new one, higher by a hand and a half.

The Orva came through the dyke at the pumping station, where a building firm had opened the bank last autumn and was to have closed it by Christmas. Why that was not done will be asked. First there is the hospital, whose patients lie on gymnastics mats in the school on the hill; and the brothers Kern, aged 22 and 25, whose blue car was last seen on the Mill Bridge at twenty to ten.

The fire brigade from Dronholt brought nine pumps, of which seven had to be turned off again, since there was nowhere to pump the water to. The army is filling the breach with gravel, net by net. “It’s like feeding a lion with peas,” one sergeant says.

At five o’clock a herd of some three hundred pigs walked along the motorway in good order, in the direction of the capital.

Dronholt itself will have its turn tomorrow. The quay walls are 7.60 metres high at the Customs House. The city expects between 7.20 and 7.50, and is handing out sandbags at all tram depots.
`,
    },
    {
      key: 'flood/corvane',
      source: 'corvane',
      publishedAt: '2024-03-12T17:00:00Z',
      title: 'Dronholt holds its breath as flood crest slides past quays',
      text: `
DRONHOLT, Veskaria (Corvane) — The swollen Orva River crested 4 inches below the top of Dronholt’s quay walls Tuesday, sparing the capital the disaster that struck Immerstadt two days earlier.

Crowds applauded from the bridges as the gauge at the Customs House stuck at 7.50 meters around noon and then, for the first time in five days, edged down.

“I’ve been staring at that number so long I see it when I shut my eyes,” said firefighter Nadja Pohl, 31, who had stacked sandbags for 26 hours.

Upstream the picture was grimmer. Police in Immerstadt found the bodies of two brothers in a car that had been carried off a bridge on Sunday. About 6,000 people there were still unable to return home, and insurers put the damage at 700 million vesks.

Prime Minister Helene Brandauer-Voigt pledged 1,500 vesks in cash to each flooded household. She sidestepped questions about a gap in the dike at a construction site, which residents say had been left open since October. Prosecutors have opened an inquiry.

Engineers credited the Upper Reservoir, which was drained in a dispute over fishing rights last year and so happened to be nearly empty. “Sometimes a quarrel is worth a wall,” said hydrologist Benno Straub.
`,
    },
  ],
  briefs: [
    {
      key: 'flood/tidings-brief',
      source: 'jorsund-tidings',
      publishedAt: '2024-03-11T09:00:00Z',
      title: 'Veskarian town flooded as dyke gives way',
      text: `
More than eight thousand people have been evacuated from Immerstadt in Veskaria, where the Orva broke its banks on Sunday. Two men are missing. The flood wave is moving towards Dronholt, and rail traffic to the east of the country has been stopped.
`,
    },
  ],
};
