import type { AuthoredEvent } from '../world.js';

export const railStrike: AuthoredEvent = {
  story: 'rail-strike',
  reports: [
    {
      key: 'strike/halyard',
      source: 'halyard',
      publishedAt: '2024-03-18T10:10:00Z',
      title: 'Rail strike halts trains across United Cantons for first time in 19 years',
      text: `
THORNSEE, March 18 (Halyard) - Train drivers and signal workers in the United Cantons began a week-long strike on Monday, bringing nearly all rail traffic to a standstill and leaving two million commuters to find other ways to work.

The Cantonal Railways said three percent of trains were running, most of them on mountain lines that are operated by other companies. Motorways into Thornsee were blocked from six in the morning. Lake steamers, which usually carry tourists, took on office workers standing.

It is the first national rail strike since 2005. The two unions want a working week of 36 hours instead of 40 and a bonus for night shifts; the railways have offered 38 hours from 2027.

“Last year our members worked 1.1 million hours of overtime because nobody is hired,” said Beatrix Oehl of the drivers’ union. “One day they will fall asleep, and then everyone will ask why.”

The head of the railways, Laurenz Imhof, said the strike would cost 40 million thalers a day and called on the unions to return to the table. “There is an offer. There has not been an answer,” he said.

Chancellor Margit Aldane rejected calls from business leaders to order drivers back to work. A law from 1948 allows the government to do so where supplies are in danger.

Freight is affected too. Steelmaker Gerlach & Sons said its furnaces had coal for four days, and car plants in Veskaria warned that they would run out of parts by Thursday.

Football supporters who have tickets for Saturday’s Nine-State Cup final in the city were advised to come by road. The organisers said that they would lay on 600 coaches from Dronholt and from the airport.
`,
    },
    {
      key: 'strike/courier',
      source: 'thornsee-courier',
      publishedAt: '2024-03-18T21:00:00Z',
      title: 'Steamers, scooters and a very long walk: how Thornsee got to work',
      text: `
By Jonas Federspiel

Helga Zumthal set her alarm for 3:30 and still was not first in line at the Kreuzmoos landing. Ahead of her, in the dark, stood 200 other people who usually take the 6:52 to Thornsee Central and had read that the lake steamers would leave at 5.

“I have lived on this lake for 50 years and never been on the boat,” she said, pleased with herself. “It has a bar.”

The first national rail strike since 2005 turned the capital into a city of improvisers Monday. A bakery lent its delivery bikes to nurses. Students from the polytechnic rented out electric scooters at what they called a solidarity price and others called robbery. On the Ring Highway, traffic moved at 4 miles an hour, slower than the joggers on the towpath.

Patience was holding, more or less. In a Courier poll of 1,012 people, 54% said they understood the strikers and 39% did not.

“They’re right about the hours,” said accountant Rolf Bieri, who had walked for two and a half of them. “I just wish they were right on a different day.”

Drivers and signalers want to work 36 hours a week. Management says it cannot find the 1,900 extra people that would take. The strike is set to last until Sunday evening, when the last steamer, the captain promised, will still have beer.
`,
    },
    {
      key: 'strike/halyard-deal',
      source: 'halyard',
      publishedAt: '2024-03-22T20:25:00Z',
      title: 'Cantons rail unions call off strike two days early after deal on hours',
      text: `
THORNSEE, March 22 (Halyard) - Rail unions in the United Cantons called off a strike on Friday, two days before it was due to end, after the Cantonal Railways agreed to shorten the working week to 37 hours in two steps and to hire 1,200 drivers and signal workers by the end of 2026.

Trains would start to run again on Saturday morning and the timetable would be back to normal by Monday, the railways said.

The agreement was reached with the help of a retired judge, Ursula Pfenninger, who kept the parties in separate rooms of a boarding school for 22 hours. “They had to share a bathroom,” she said. “It concentrates the mind.”

The week will fall to 38.5 hours in October and to 37 hours in January 2026. Night shifts will be paid a fifth more. In return the unions promised not to strike before 2028.

“We asked for 36 and got 37. We asked for people and got people,” said Beatrix Oehl of the drivers’ union. Members have to approve the result in a ballot next month.

Laurenz Imhof, who heads the railways, put the cost of the five-day stoppage at 190 million thalers. Fares would not be raised this year, he said.

For thousands of football supporters the settlement came too late: the special coaches for Saturday’s cup final between Dronholt Wanderers and Atletico Castrelle had already left.
`,
    },
  ],
  briefs: [
    {
      key: 'strike/harbour-rail-brief',
      source: 'harbour-rail',
      publishedAt: '2024-03-19T06:30:00Z',
      title: 'Cantonal strike: freight paths via Lauthen full',
      text: `
With Cantonal Railways at a stand until Sunday, operators are sending freight round by Lauthen and the single-track Immer loop. All 22 daily paths were taken by Monday noon. Gerlach’s coke trains have priority. Empty car carriers are being stabled at Schilfdorf, where there is room for nine.
`,
    },
  ],
};
