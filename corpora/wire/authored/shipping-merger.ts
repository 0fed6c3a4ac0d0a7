import type { AuthoredEvent } from '../world.js';

export const shippingMerger: AuthoredEvent = {
  story: 'shipping-merger',
  reports: [
    {
      key: 'merger/halyard',
      source: 'halyard',
      publishedAt: '2024-03-06T08:05:00Z',
      title: 'Ostermoor to buy rival Pallavine in 6.8 billion thaler shipping deal',
      text: `
THORNSEE, March 6 (Halyard) - Ostermoor Shipping agreed to buy its Orlenian rival Pallavine Lines for 6.8 billion thalers in cash and shares, the companies said on Wednesday, creating the world’s fourth-largest operator of container vessels.

Pallavine’s shareholders will receive 31 thalers in cash and 0.4 of an Ostermoor share for each of their own, a premium of 38 percent over Tuesday’s closing price. The Pallavine family, which owns 44 percent, has accepted the offer.

The combined company will have 312 ships and 41,000 employees. It expects to save 450 million thalers a year by 2027, mainly by sharing berths and fuel purchases. Offices in Castrelle and Merrouk would be merged, but there would be no dismissals at sea, it said.

“Two half-full ships are sailing to the same port on the same day. That is the whole of our strategy,” Ostermoor’s chief executive, Ingeborg Thalmann, told analysts.

The deal needs the approval of competition authorities in seven countries. Together the two lines carry more than half of the goods between Orlenia and Hadrune, and lawyers said they might have to give up some of those routes.

Freight rates have dropped by two thirds from their peak in 2021, while new ships ordered in the boom are still being delivered. Two smaller carriers have gone bankrupt since the summer.

Trade unions in Castrelle called for guarantees from the government, which holds a special share that allows it to block a sale of the city’s container terminal. Finance Minister Raimondo Licata-Sorel said he would look at the plans “with interest and with a magnifying glass”.

Shares in Ostermoor fell 5.2 percent in morning trade. Pallavine rose 29 percent.
`,
    },
    {
      key: 'merger/harbour-rail',
      source: 'harbour-rail',
      publishedAt: '2024-03-06T15:30:00Z',
      title: 'Analysis: what Ostermoor really wants is berth nine',
      text: `
By Walther Quenby

Strip away the talk of scale and savings, and the takeover of Pallavine by Ostermoor is about 380 metres of quay in Castrelle.

Berth nine, leased to the Orlenian line until 2041, is the only place on the southern coast where a vessel of 20,000 boxes can lie afloat at every state of the tide. Ostermoor has eleven such vessels and, until this morning, nowhere in the south to put them. They call at Gullhaven Roads and unload into barges, weather permitting, which in winter it does not.

On paper the price is steep. At 6.8bn thalers Ostermoor is paying 11 times last year’s earnings, in a market where rates on the southern run have gone from 4,100 to 1,350 thalers a box. But the Pallavines would not have sold the berth without the ships, and their bankers knew it.

The regulators’ attention will be on Hadrune. The pair have 54 per cent of that trade. Expect them to hand the Azmar service, which has been running at a loss since the fighting came near the port, to somebody braver.

For crews, little should change before 2026. Both lines use the same two manning agents. Ashore it will hurt: there are 900 desks in Castrelle and another 300 in Tel Merrouk, and Ms Thalmann has never liked desks.

Four of Pallavine’s older ships, built between 1999 and 2002, are likely to go to the breakers.
`,
    },
    {
      key: 'merger/ledger',
      source: 'castrelle-ledger',
      publishedAt: '2024-03-06T19:10:00Z',
      title: 'After 131 years the green funnels of Pallavine change hands',
      text: `
By Tullia Garrone, economics editor

When Ercole Pallavine bought his first steamer in 1893 he had her funnel painted green, because green was the only paint the chandler had left. As of yesterday the green funnels belong, subject to the usual approvals, to a company on a lake.

Ostermoor of Thornsee will pay 6.8 billion thalers for the line, which employs 3,400 people in this city. The family have agreed. “My great-grandfather would have held out for seven,” said Count Ludovic Pallavine, the chairman, at a press conference at which he seemed close to tears.

What will be left in Castrelle? The ships will keep their names, for now. The training school on Lantern Hill will stay. But the new owner makes no secret of the fact that it does not need two headquarters, and the unions fear for nine hundred office jobs behind the arcades of Harbour Street.

They have one card to play. When the terminal was privatised in 2003, the state kept a single golden share. With it the finance minister can stop any sale of the quay for reasons of national interest. Raimondo Licata-Sorel would not say on Wednesday whether he would use it.

The dockers’ union has called a meeting for Friday evening. It will be held under the old crane, as such meetings always are.
`,
    },
  ],
  briefs: [],
};
