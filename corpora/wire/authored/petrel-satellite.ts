import type { AuthoredEvent } from '../world.js';

export const petrelSatellite: AuthoredEvent = {
  story: 'petrel-satellite',
  reports: [
    {
      key: 'petrel/halyard',
      source: 'halyard',
      publishedAt: '2024-03-15T09:50:00Z',
      title: 'Ilmaria launches satellite to watch polar storms after three delays',
      text: `
KALDVIK, March 15 (Halyard) - A satellite that will watch storms form over the northern ocean was launched from Ilmaria on Friday, the fourth attempt in two weeks and the first launch into orbit from the country’s new spaceport.

The Petrel-2, a weather satellite of 410 kilograms, lifted off from a converted whaling station at Kaldvarr at 7.12 in the morning and separated from its rocket 54 minutes later. Its solar panels had opened and it was sending signals, the Ilmaria Space Office said.

“She is up, she is warm and she is talking to us,” said the head of the mission, Dr Runa Eikeland, to cheers in a control room that used to be a net loft.

Three earlier attempts were called off because of wind, a fuel valve and a herd of reindeer that had wandered on to the launch site. A first satellite, Petrel-1, was lost in 2021 when the foreign rocket that carried it exploded.

From a height of 810 kilometres the new satellite will pass over the polar seas 14 times a day. Its radar can measure the height of waves through cloud, which should allow forecasters to warn ships of so-called polar lows, small and violent storms that can develop in less than 12 hours.

Such a storm sank two trawlers off Hesk in 2017 with the loss of 23 lives. Fishing crews’ families had paid for a plaque that was fixed to the satellite’s frame.

The programme has cost 96 million thalers, a third of it contributed by the Nine-State Council. Data will be free to all, beginning in June.

The launch had become an issue in the campaign for Sunday’s parliamentary election, with the opposition asking why a country that could not mend a power cable was building rockets.
`,
    },
    {
      key: 'petrel/tidings',
      source: 'jorsund-tidings',
      publishedAt: '2024-03-15T16:20:00Z',
      title: 'From net loft to orbit: Petrel-2 flies at the fourth time of asking',
      text: `
By Ylva Strandmoe in Kaldvarr

The reindeer had been led behind the hill by half past five, and this time the valve behaved. At twelve minutes past seven the old whaling station shook, the gulls went up as one, and a column of white steam stood over Kaldvarr where a generation ago there would have been the smoke of the blubber pots.

Petrel-2 is in orbit. The village, all 311 of it, was on the slipway to see it go. “My grandfather threw harpoons from here,” said Solveig Aune, who runs the guest house. “Further than this he never threw.”

Inside the net loft Dr Runa Eikeland and nineteen engineers had fifty-four long minutes to wait. When the first signal came, via a dish on the roof of the school, it was a string of numbers which to the layman look like all others. Eikeland read them twice and then sat down on the floor.

The satellite sees waves through cloud. For the boats of this coast that means half a day’s warning of the storms which sailors call the white fist. Bolted to its frame is a brass plate as large as a postcard with twenty-three names: the crews of the Havfrid and the Nordlys II, lost off Hesk seven years ago.

“It weighs ninety grams,” said Eikeland. “It was the first thing we put in the plan and the last thing we screwed on.”

The Space Office intends to launch twice a year from now on. The reindeer are to get a fence.
`,
    },
  ],
  briefs: [
    {
      key: 'petrel/mirror-brief',
      source: 'vetlo-mirror',
      publishedAt: '2024-03-15T13:00:00Z',
      title: 'Storm-watching satellite reaches orbit from Ilmaria',
      text: `
Ilmaria has put a spacecraft of its own into orbit for the first time. The weather satellite Petrel-2 rose from the northern settlement of Kaldvarr on Friday morning and will report on waves and storms in the polar seas. Bad weather, a faulty valve and reindeer had prevented the launch on three occasions.
`,
    },
  ],
};
