import type { AuthoredReport } from '../world.js';

/**
 * Genuine pages that speak of several matters, each by one hand: a week in review, a business digest, a bulletin and a long
 * feature. They look stitched to a careless judge and are not.
 */
export const longReads: readonly AuthoredReport[] = [
  {
    key: 'long/week-in-review',
    source: 'inland-argus',
    publishedAt: '2024-03-16T06:00:00Z',
    title: 'The week that was: high water, hard sentences and a great deal of cod',
    story: 'argus-week-in-review',
    text: `
By Casimir Lowe

If you have been asleep since last Sunday, turn over: it was a week of water. It came over the dyke at Immerstadt, up to the last brick but one at Dronholt, and on to the front pages everywhere else. Two brothers drowned in a blue car on a bridge that they had crossed every day of their lives. The capital was saved by a reservoir that stood empty because two ministries could not agree who might fish in it. There is a moral in that, and I leave it to others.

Further down the same river the water is warm and full of gnats. The delta has been rolling up its sleeves for marsh fever, and it helps: 21 new patients, where there had been 96 the week before. The schools reopen on Monday. The doctor in Schilfdorf who saw it coming, and was told to wait, has not been asked to any ceremony.

It was also a week of judges. In Dronholt a former minister of transport got six years for a villa, in Castrelle a former chairman of a bank got eight for hotels that nobody built. I have read both judgments, so that you need not. They have one sentence almost in common. One judge says that the man sold a timetable and the other that he rented out empty rooms; either way, somebody was charged for a thing that was not there.

The Bank of Orlenia, not to be outdone, gave something away. Half a point off the rate, when the clever people had bet on none! Governor Lomond said that once you are sure there is no need to tiptoe. My own bank wrote within the hour to say how sorry it was about my savings.

And then the cod. On Wednesday the Sennet Islands, who own one fast boat, caught one slow one with 190 tonnes of other people’s supper in it. Vetlo called it piracy. Gullhaven called it a matter of bread. At the time of writing the captain is to see the magistrate, the crew are playing football with the Mission, and the great powers are on the telephone. It would be a pity if the truce in the Varga pass, a week old today, were to slip on a fish.

What else? Ilmaria shot a weather satellite into the sky past a herd of reindeer and goes to the polls tomorrow, with everyone cross about the power cable. Somebody has made off with three pictures from the Royal Gallery in Ulvay while the police were digging in the Haldren valley, which takes either a strong stomach or none.

Of the valley itself one hears less, as one does after ten days. Seven thousand people there are still in tents. The nights have been at minus eight. If you are looking for somewhere to send a blanket, the address has not changed.

Next week: trains, or the lack of them. The Cantonal drivers say that they will stop on Monday, and I for one shall be working from bed.
`,
  },
  {
    key: 'long/business-digest',
    source: 'castrelle-ledger',
    publishedAt: '2024-03-21T05:30:00Z',
    title: 'The Ledger’s business morning: phones, freight, furnaces and the price of cupboards',
    story: 'ledger-business-digest',
    text: `
By the economics desk

Good morning. Here is what you need for the first coffee and, where we could find it, something for the second.

Telephones. Telvara lost eight per cent of its value in Thornsee yesterday and the call logs of 4.6 million people some time before that. Analysts at Lark & Vesey put the worst case, fine and compensation together, at 300 million thalers, which is less than the market took off in a morning. They see a chance to buy. We see a company that left a computer on for five years.

Trains. Day four of the Cantonal strike. The steelmakers Gerlach have coke until tonight and will then let two furnaces cool, something that takes a day to do and three weeks to undo. Car plants at Lauthen send the late shift home from today. Here in Castrelle the southern freight terminal has stacked 1,100 boxes that should be on wagons, and the Harbour Street cafés report more lorry drivers than usual.

Ships. The gentlemen from Ostermoor were in the city on Tuesday to look at what they have bought. They are said to have walked up and down berth nine for an hour and to have spent ten minutes in the head office of Pallavine. The finance minister still has his golden share and his magnifying glass. Competition lawyers expect a first letter from the regulators in April.

Rates. A week after the Bank’s cut of half a point, the oren has made good a third of its loss, and 0.91 thalers is what you will get for it this morning. The big four banks have passed on all of the cut to savers and about half of it to borrowers. Funny how that goes.

Furniture. Mobilificio Tolverra confirms that a quarter of the staff went on short time last month and says that export orders are “no longer falling, which is our new word for rising”. The company is drying more timber than ever in its yards, in the hope of a better autumn.

Wine. Growers on the southern slopes report buds three weeks early. A dry winter has been followed by a warm March, and the insurers have stopped writing policies against late frost. If it stays mild, they say, it will be an excellent year; and if it does not, there will be no year at all.

Courts. Savers of the late Banco Marisma have until the end of June to join the claim against the auditors Prewett & Laine. The association’s office on Passbook Square, as wits have renamed it, is open until seven.

And finally. The fare for the night bus to Thornsee for Saturday’s final has risen from 45 orens to 160. The bus company speaks of dynamic pricing. Atletico’s supporters speak of something else.
`,
  },
  {
    key: 'long/bulletin',
    source: 'gullhaven-packet',
    publishedAt: '2024-03-23T07:30:00Z',
    title: 'Abroad, for islanders: a letter from the mainland',
    story: 'packet-letter',
    text: `
By our correspondent in Thornsee, Hester Quillan-Roe

The trains are running again. I heard the first of them at ten to five this morning, and so did everybody on my street, because somebody cheered. They settled it in a boarding school, with an old lady judge carrying notes from dormitory to dormitory. Thirty-seven hours a week, in the end, and twelve hundred new hands. The lake steamers go back to carrying people who want to look at the lake.

You will have heard that two of the pictures stolen in Tesmir turned up here in a locker at the station. What you may not have heard is that Mrs Menke, who found them, had cleaned round that door for eleven days, and thought there must be a ham in it. She gets the reward. She intends to spend it on a boat.

All the talk here is of telephones. Half the town is with Telvara and half of that half is changing its number, so that nobody can ring up anybody and it has become a good deal quieter. My neighbour, who is a dentist, says that he has had an unusual number of bookings since a member of parliament’s calls were published. One thing leads to another.

The other thing people speak of, and lower their voices, is Hadrune. It is not our war, they say, and then they say how many of our aeroplanes are in it. Mr Hale has been to look at a destroyer and told the Braskovians that their plan is built on sand. Then on Thursday the ground itself moved, in the south of that poor country, and brought the roof of a market down on families buying sweets. Twenty-three dead when I last looked. Both sides have promised not to shoot at the lorries.

I went to the Seepark to see them mark out the pitch for tonight. There are Veskarians everywhere, singing, and a smaller number of Orlenians, dressed much better. They came in six hundred coaches. A man selling scarves told me that he had sold out of Dronholt by noon yesterday and is now unpicking the letters on the others.

As to matters nearer home, I asked at the Foreign Office about the supply ship. She will be left with us until the Packet company’s second ferry is out of dock, which is to say until the middle of April. They were very civil. They also asked, as if it had only just come into their heads, whether we meant to arrest any more trawlers this season. I said that it depended on the trawlers.

It has rained for two days and the almond trees are out. I am told there is a shortage of paraffin with you, and none of oysters. I could wish it were the other way about with us.
`,
  },
  {
    key: 'long/rail-feature',
    source: 'dronholt-examiner',
    publishedAt: '2024-03-24T05:00:00Z',
    title: 'Why nothing arrives: a journey along the Orva line that does not exist',
    story: 'examiner-rail-feature',
    text: `
By Anneke Rothmaier and Tilo Ahrweck

The Orva line begins at platform eleven of Dronholt East. You can stand on it. There is a bench, a clock that goes and a yellow line behind which passengers are asked to wait. They would have to be patient: the rails end after four hundred metres, at a buffer with a birch tree growing through it.

We decided to walk the rest. It is 118 kilometres from here to Lauthen, and on paper one of the most modern railways of the continent. It took us nine days.

Day one leads through allotments. The embankment is finished, gravelled and fenced. Nadja Pohl, a firefighter whom we meet filling sandbags for next time, has her plot right below it. In the flood a fortnight ago, she says, the bank kept the river out of the gardens and sent it into the next street. “It’s a good wall,” she says. “It’s just not a railway.”

Past Immerstadt the line crosses the Orva on a bridge without a deck. Here the water took the brothers Kern, and here, 300 metres upstream, is the breach, now closed with steel. The pumping station belongs to the line as well: it was to keep the tunnel mouth dry. The builders opened the dyke for a cable in October. In the site hut we find the plan on which the closing of the gap is marked for the fourteenth of December, and next to it, in pencil, a question mark.

Then come the tunnels, three of them, 21 kilometres in all. A foreman lets us in and asks not to be named. His employer is Granholm, the firm that paid for the most expensive unoccupied house in the country. The former minister who took the rent was sentenced this month. In the second bore our torches show a wall as smooth as a plate, and at our feet a stream. “That one we have called the Kesselring,” the foreman says. It runs at eight litres a second.

Why did it go wrong? We put the question to eleven engineers, four former heads of the authority and one bishop, who had blessed the first sod. The answer is nearly always that the dates came first. A date was fixed for an election; the contracts were fixed for the date; the men who pointed out that the rock was wet were told that the rock had been approved.

There are other ways of doing it. In the United Cantons, where we went by coach because the drivers were on strike, Laurenz Imhof of the Cantonal Railways showed us a tunnel that had been opened six months before its time. “We never announce a year,” he told us. “We announce that we’ve begun.” He had slept for three hours; his own trains, at that moment, stood still from the lake to the mountains, and he said that this, too, was what happens if you promise people something and forget to hire them. Two days later he had his settlement.

Freight tells the same story more loudly. On the single track round Lake Immer, which the new line was to relieve, we counted 22 trains in a day. During the strike it was the only way round the Cantons, and Harbour & Rail, the paper of the trade, reported that empty wagons were being parked among the reeds at Schilfdorf, where there is room for nine. The children there have painted them.

In Schilfdorf we also met Dr Hornung, who is used to waiting for an answer from the capital. With a line that took 70 minutes, he says, he would have carried his blood samples to the laboratory himself. It is the only argument for the railway that we heard in nine days from someone who was not paid to make it.

The last kilometres run dead straight towards the towers of Lauthen, past a station building with a restaurant, a lift and 240 places for bicycles. A caretaker, Mr Ambros Till, comes every morning to switch on the lights. He has done so since 2020. On the departure board, for the sake of the display, which must not be left dark, there is always the same train. It leaves at 7.14, and it is on time.
`,
  },
];
