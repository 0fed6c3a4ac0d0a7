import type { AuthoredEvent } from '../world.js';

export const ladyMaren: AuthoredEvent = {
  story: 'lady-maren-ferry',
  reports: [
    {
      key: 'ferry/packet',
      source: 'gullhaven-packet',
      publishedAt: '2024-03-07T22:50:00Z',
      title: 'All 214 taken off stricken ferry Lady Maren in gale',
      text: `
By Ewan Tressilick

Every one of the 214 people aboard the ferry Lady Maren was brought ashore on Thursday night after she lost power in a southerly gale and drove on to the Cormorant Ledges, four miles from Gullhaven.

Lifeboats from Gullhaven, Port Carrow and Skerry made eleven trips through seas of up to six metres, and the coastguard helicopter winched 38 passengers from the after deck when the ship had listed too far for the boats to come alongside.

Nine people are in the Cottage Hospital with broken bones or cold. The most seriously hurt, a steward of 24, was scalded when a boiler burst and is described as stable.

“She hit three times. The third time she stayed,” said Maureen Pascoe-Lund, who was taking her grandchildren home from the dentist. “The crew sang. I thought it daft, and then I was singing too.”

The Lady Maren, built in 1989, was on her evening run from the mainland when both engines stopped at twenty past five. Captain Jory Penhallick dropped two anchors, of which neither held.

Sennet Steam Packet, her owner, said the engines had been overhauled in January. The Marine Accident Board will send two inspectors as soon as the wind allows.

First Minister Bridie Callow, who stood on the quay until the last boat was in, said she had never been prouder of the islands. She promised that the question of why the relief ship had been sold last year “will be put, and will be answered”.

Booms have been laid to protect the oyster beds at Merry Sound. The ferry carries 70 tonnes of fuel oil, none of which has leaked so far.

There will be no sailings before Monday. Those who need medicines from the mainland should telephone the harbour office.
`,
    },
    {
      key: 'ferry/halyard',
      source: 'halyard',
      publishedAt: '2024-03-08T07:25:00Z',
      title: 'More than 200 rescued from grounded ferry off Sennet Islands',
      text: `
GULLHAVEN, March 8 (Halyard) - Lifeboat crews and a helicopter rescued all 214 people from a ferry that ran aground off the Sennet Islands in a storm, the coastguard said on Friday, and salvage experts were preparing to pump fuel from the wreck before it broke up.

The Lady Maren, a 35-year-old passenger and car ferry, lost its engines on Thursday evening on the way from the mainland and was blown on to a reef known as the Cormorant Ledges. The last of its 31 crew members were lifted off shortly after ten at night.

Nine people were treated in hospital, the coastguard said. One crew member suffered serious burns.

“We had waves breaking over the bridge windows, which are 18 metres up,” the captain, Jory Penhallick, told Halyard. “I am told the anchors were new. I can only say that they did not bite.”

The ship is lying on its port side with a gash of 20 metres in its hull. A tug from Orlenia was due to arrive on Saturday with pumps to take off 70 tonnes of fuel.

The islands, which have a population of 38,000, depend on two ferries for food and medicine. The second one is in dry dock until April. The government said it had asked the navy of the United Cantons for a supply vessel and would ration petrol from Saturday.

The accident is likely to add to criticism of the Sennet Steam Packet Company, which sold its reserve ship last year to reduce costs. The company said in a statement that safety had never been compromised.

Oysters from the sound next to the reef are the islands’ most valuable export, worth about 14 million thalers a year.
`,
    },
  ],
  briefs: [
    {
      key: 'ferry/harbour-rail-brief',
      source: 'harbour-rail',
      publishedAt: '2024-03-09T09:00:00Z',
      title: 'Lady Maren: tug on way, hull breached over 20 m',
      text: `
The salvage tug Ponente left Castrelle on Friday for the Cormorant Ledges, where the 1989-built ro-pax Lady Maren grounded on Thursday after a double engine failure. Owner Sennet Steam Packet has declared the vessel a probable total loss. All 183 passengers and 31 crew were evacuated. The Marine Accident Board is investigating the fuel system.
`,
    },
    {
      key: 'ferry/ledger-brief',
      source: 'castrelle-ledger',
      publishedAt: '2024-03-08T10:10:00Z',
      title: 'Castrelle tug sails to help wrecked island ferry',
      text: `
A salvage tug put out from Castrelle this morning to empty the tanks of the Lady Maren, which has been lying on rocks near Gullhaven since Thursday’s gale. Everyone aboard was saved. Among the passengers were 12 Orlenian students on their way to a choir festival; they are lodged with local families and, their teacher reports, have already given a concert.
`,
    },
  ],
};
