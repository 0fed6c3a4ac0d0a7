import type { AuthoredEvent } from '../world.js';

export const orleniaRates: AuthoredEvent = {
  story: 'orlenia-rates',
  reports: [
    {
      key: 'rates/halyard',
      source: 'halyard',
      publishedAt: '2024-03-13T13:00:00Z',
      title: 'Orlenia’s central bank unexpectedly cuts rates as inflation cools',
      text: `
CASTRELLE, March 13 (Halyard) - The Bank of Orlenia cut its benchmark interest rate by half a percentage point to 5.75 percent on Wednesday, surprising most economists, and said that inflation was falling faster than it had foreseen.

It was the first reduction since 2020. Of 22 economists polled by Halyard last week, 17 had expected no change and five a cut of a quarter of a point.

The oren lost 1.4 percent against the thaler within minutes of the announcement, while shares on the Castrelle exchange rose to their highest level in two years, led by builders and banks.

“We waited until we were sure, and then there was no reason to tiptoe,” Governor Fabrizia Lomond told a news conference. She said two members of the seven-strong council had voted for a smaller step.

Consumer prices rose 3.1 percent in the year to February, down from 4.4 percent in December and from a peak of 11.9 percent in autumn 2022. The bank now expects inflation to reach its target of 2 percent in the first quarter of next year, nine months earlier than it predicted in November.

Economists were divided over the decision. “It is bold, and it is early,” said Teodor Amsink of the brokerage Lark & Vesey. “Wages are still growing by six percent, and somebody will have to pay for that.”

Others pointed to the weakness of industry, where output has fallen for five months in a row. Unemployment stands at 8.2 percent.

Mortgage holders will be the first to benefit: nearly two thirds of home loans in Orlenia carry rates that follow the benchmark. A family with a loan of 150,000 orens will save about 60 orens a month.

The council’s next meeting is on April 24. Lomond declined to say whether a further cut was likely.
`,
    },
    {
      key: 'rates/ledger',
      source: 'castrelle-ledger',
      publishedAt: '2024-03-13T18:30:00Z',
      title: 'Lomond’s leap: why the Bank moved now, and what it means for your mortgage',
      text: `
By Tullia Garrone, economics editor

Fabrizia Lomond does not like surprises, or so she has told this newspaper on three occasions. Yesterday’s decision by the Bank of Orlenia to bring its main rate down from 6.25 to 5.75 per cent was one all the same.

What changed her mind? People close to the council say it was the February price figures, which landed on the governor’s desk last Thursday. Food was cheaper than a month before. So were rents, for the first time in six years.

There was another reason, of which nobody speaks aloud. Our factories are in trouble. The furniture makers of the Tolverra valley have laid off one worker in nine since the summer, and the car parts industry is on short time.

For borrowers the news is good and quick. Anyone with a flexible mortgage, which is to say most of us, will notice the difference in May. On a typical loan the instalment drops by about sixty orens. Savers, as always, are the ones who pay: the big four banks announced within the hour that deposit rates will come down too.

The oren took it badly. It slipped below 0.90 thalers in the afternoon, which will make summer holidays in the Cantons dearer and our wine abroad cheaper.

Was it wise? Two of the seven council members thought half a point too much. If wage talks in the spring end with another six per cent, they may be proved right, and Ms Lomond will have to explain a turn in the other direction. She does not like those either.
`,
    },
    {
      key: 'rates/corvane',
      source: 'corvane',
      publishedAt: '2024-03-13T14:40:00Z',
      title: 'Orlenia slashes interest rates in surprise move',
      text: `
CASTRELLE, Orlenia (Corvane) — Orlenia’s central bank stunned investors Wednesday by slashing its key rate half a point, betting that the worst bout of inflation in a generation is over.

The move to 5.75% sent stocks soaring and the oren tumbling. Homebuilder Casa Lunga jumped 9%, its best day since it went public.

At a news conference in the bank’s marble hall, Gov. Fabrizia Lomond said price pressures had eased “across the board, from bread to bus fares.” Inflation slowed to 3.1% in February.

Lomond brushed aside a suggestion that the government, which faces regional elections in June, had leaned on her. “The finance minister learned of it when you did,” she told a reporter. “He looked about as pleased as you do.”

Labor unions welcomed the step but said it came too late for thousands of workers in the furniture and auto-parts plants of the north. The country’s jobless rate, 8.2%, is the second highest among members of the Nine-State Council.

Central banks elsewhere have been more cautious. The National Bank of the United Cantons left its own rate unchanged last week, and Veskaria raised its rate in January.
`,
    },
  ],
  briefs: [],
};
