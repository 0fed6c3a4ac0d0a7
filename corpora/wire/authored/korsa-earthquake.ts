import type { AuthoredEvent } from '../world.js';

/** The look-alike of the Haldren earthquake: another country, another fortnight, much the same words. */
export const korsaEarthquake: AuthoredEvent = {
  story: 'korsa-earthquake',
  reports: [
    {
      key: 'korsa/halyard',
      source: 'halyard',
      publishedAt: '2024-03-21T17:20:00Z',
      title: 'Earthquake kills at least 23 in Hadrune’s Korsa province',
      text: `
TEL MERROUK, March 21 (Halyard) - An earthquake shook the southern province of Korsa in Hadrune on Thursday afternoon, killing at least 23 people, most of them in a covered bazaar whose roof came down during the busiest hour of the week, officials said.

The tremor had a magnitude of 6.1 and was centred 22 kilometres south-west of the oasis city of Bir Sahran, according to the National Geological Survey. A second shock of 5.3 followed 40 minutes later, as people were searching the ruins.

“The first one broke the vaults and the second one dropped them,” said Bir Sahran’s governor, Nadir Beloual. He said 180 people were being treated in hospital and that he expected the number of dead to rise.

The bazaar, built of mud brick four centuries ago, was crowded with families buying sweets and clothes ahead of the spring feast. Rescuers with cranes from a nearby phosphate mine worked under floodlights to lift the domes away one by one.

Thursday’s earthquake was felt in the capital Tel Merrouk, 310 kilometres to the north, where parliament interrupted a session on the fighting along the coast. Prime Minister Tarek Benhadir said two battalions that had been on their way to the coastal front would be sent to Korsa instead.

The Salt Road Brigades, the armed movement that controls parts of the coast, said in a message that they would not attack relief convoys for seven days. The government did not comment on the offer.

Korsa lies far from the faults on which most of Hadrune’s earthquakes occur, and few of its buildings are reinforced. Engineers said the airport runway at Bir Sahran had a crack 60 metres long but could be used by light aircraft.

The province, home to 800,000 people, produces dates, carpets and a third of the country’s phosphate. Mining was halted as a precaution and will not resume before Saturday.
`,
    },
    {
      key: 'korsa/gazette',
      source: 'merrouk-gazette',
      publishedAt: '2024-03-21T20:45:00Z',
      title: 'Bir Sahran bazaar collapses in quake on eve of spring feast',
      text: `
By Samira Oudarane

BIR SAHRAN — Carpet dealer Hocine Talbari was counting change when the lamps began to swing. “I shouted to everyone to get under the arches, because my father always said the arches would hold,” he said, sitting on the kerb with a bandaged head. “The arches were the first to go.”

At least 23 people died and scores were hurt when two earthquakes within the hour wrecked the Great Bazaar of Bir Sahran on Thursday. Eleven of the dead were children, the provincial health office said.

Outside the eastern gate, miners in orange helmets passed broken brick from hand to hand. Every few minutes a whistle blew and the whole street fell silent, listening. Shortly after eight in the evening a tailor’s apprentice was lifted out with a crushed foot, to applause.

The Gazette was told in 2019 by the city’s own surveyors that 31 of the bazaar’s 74 domes were unsafe. Repairs to nine of them had been finished; the money for the others was moved to the defence budget last year.

Asked about the survey, Governor Nadir Beloual said this was a night for digging. He promised a full account within a month.

The Palace of Dates, the city’s other landmark, lost a corner tower but stands. Schools throughout Korsa will stay closed until Tuesday, and the feast-day prayers have been moved to the football ground.

Prime Minister Tarek Benhadir is expected in the city on Friday. Blood donors are asked to come to the women’s college rather than to the hospital, whose courtyard is full.
`,
    },
  ],
  briefs: [
    {
      key: 'korsa/argus-brief',
      source: 'inland-argus',
      publishedAt: '2024-03-22T07:10:00Z',
      title: 'In short: bazaar roof falls in Hadrune quake',
      text: `
Two shocks measuring 6.1 and 5.3 brought down the vaulted market of Bir Sahran in southern Hadrune on Thursday. Authorities spoke of 23 dead and about 180 injured. Soldiers bound for the coast have been diverted to the search, and the rebels there have announced a week’s truce for aid convoys.
`,
    },
  ],
};
