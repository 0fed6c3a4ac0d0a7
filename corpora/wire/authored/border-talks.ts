import type { AuthoredEvent } from '../world.js';

export const borderTalks: AuthoredEvent = {
  story: 'border-talks',
  reports: [
    {
      key: 'talks/halyard',
      source: 'halyard',
      publishedAt: '2024-03-06T16:45:00Z',
      title: 'Braskovia and Tesmir resume talks on border truce after quake',
      text: `
THORNSEE, March 6 (Halyard) - Negotiators from Braskovia and Tesmir met on Wednesday for the first time in five months to discuss a truce along their mountain border, after an earthquake in Tesmir prompted both armies to hold their fire.

The delegations sat for four hours in a hotel on the lake at Thornsee, capital of the United Cantons, which has offered to mediate since artillery duels in the Varga pass killed 37 soldiers last autumn.

“They spoke to each other and not only to me. That is more than I had this time last year,” the Cantons’ special envoy, Matthias Ellingrod, told reporters. He said a second session would be held on Thursday.

Braskovia’s chief delegate, Deputy Foreign Minister Ludmila Chernov-Ast, said her country would propose that heavy guns be withdrawn 20 kilometres from the pass for the duration of the rescue work. “We do not shell people who are digging out their children,” she said.

Tesmir wants any withdrawal to be permanent and to be watched by observers from the Nine-State Council. Its ambassador, Henrik Saltvedt, said a pause that ended with the winter “would only be a pause to reload”.

The two countries both claim the pass, through which a gas pipeline runs to the coast. They fought a three-week war over it in 1998, and each accuses the other of moving boundary stones.

Diplomats said a text of two pages was on the table. It would set up a telephone line between the commanders on either side, allow shepherds to cross at three points and postpone the question of sovereignty for ten years.

Braskovian forces have not fired into the Varga area since Monday’s earthquake, according to observers. Shots were exchanged further west on Tuesday night, without casualties.
`,
    },
    {
      key: 'talks/braskinform',
      source: 'braskinform',
      publishedAt: '2024-03-06T18:10:00Z',
      title: 'Vetlo puts humanitarian initiative on table at Thornsee consultations',
      text: `
VETLO, March 6. /BraskInform/. The Braskovian side has submitted a comprehensive humanitarian initiative at consultations with representatives of Tesmir in Thornsee, Deputy Foreign Minister Ludmila Chernov-Ast said on Wednesday.

According to the senior diplomat, the initiative provides for the withdrawal of artillery systems to a distance of 20 km from the Varga pass, the opening of three crossing points for the civilian population and the establishment of a direct line of communication between the commands.

“The Braskovian Federation proceeds from the premise that natural disasters know no borders,” Chernov-Ast emphasised. “We have proposed concrete steps and expect an equally responsible attitude from our partners.”

The deputy minister stressed that issues of territorial belonging were not the subject of the consultations and could not be, since they had been settled by the treaty of 1931. She expressed bewilderment at attempts to bring observers from third organisations into the region.

As reported earlier, the Emergencies Ministry has on the instructions of President Grigan Volstok prepared two mobile hospitals and 60 tonnes of humanitarian cargo for the inhabitants of the Haldren valley. Permission for the aircraft to enter the airspace of Tesmir has not yet been received.

The consultations, which are taking place with the assistance of the United Cantons, will be continued on Thursday. The previous round was held last October and was broken off by the Tesmiri side.
`,
    },
    {
      key: 'talks/corvane-deal',
      source: 'corvane',
      publishedAt: '2024-03-09T14:20:00Z',
      title: 'Rivals agree to pull guns back from disputed mountain pass',
      text: `
THORNSEE, United Cantons (Corvane) — Braskovia and Tesmir agreed Saturday to move their heavy guns out of range of the Varga pass for six months, the first accord between the neighbors since 1998.

The deal, reached after a night of bargaining in a lakeside hotel, gives each army 10 days to haul artillery and rocket launchers at least 20 kilometers from the ridge. A hotline will link the two commanders, and shepherds may drive their flocks across at three places starting in May.

It does not say to whom the pass belongs. Nor does it provide for international observers, a demand that Tesmir dropped shortly before dawn in return for a promise that drones from the United Cantons may film the withdrawal.

“Nobody got what they came for and everybody can go home,” said mediator Matthias Ellingrod, who had taken off his tie. “In my trade that is called a success.”

Tesmir’s envoy, Henrik Saltvedt, said the earthquake that killed more than 120 of his compatriots on Monday had changed the mood. He recalled that Ludmila Chernov-Ast, who led the Braskovian team, had opened Thursday’s session with a minute of silence.

Chernov-Ast said the agreement proved that “problems between neighbors can be solved without those who live far away.”

Skeptics were quick to find holes. The text has no penalties, noted Carla Wendt-Oduya, a scholar of the region at the Thornsee Institute, and mortars are not mentioned at all. “Most of the dead last fall were killed by mortars,” she said.

Natural gas prices on the Nine-State exchange fell 3 percent on the news, since the pipeline through the pass supplies some 9 million households.
`,
    },
  ],
  briefs: [
    {
      key: 'talks/mirror-brief',
      source: 'vetlo-mirror',
      publishedAt: '2024-03-09T17:00:00Z',
      title: 'Guns to leave Varga pass within ten days',
      text: `
Under an arrangement signed in Thornsee on Saturday, Braskovian and Tesmiri batteries must be 20 kilometres away from the Varga pass by March 19. Shepherds on both sides regain their summer pastures. Families of conscripts gathered in Vetlo’s Cathedral Square to light lamps; several told the Mirror that they would believe it when their sons were home.
`,
    },
    {
      key: 'talks/tidings-brief',
      source: 'jorsund-tidings',
      publishedAt: '2024-03-07T08:00:00Z',
      title: 'Envoys sit down again over Varga pass',
      text: `
Envoys of Braskovia and Tesmir are to hold a second meeting in Thornsee today on an end to shelling around the Varga pass. Wednesday’s encounter, the first since October, lasted four hours. Mediator Matthias Ellingrod said that the two sides had spoken directly with one another.
`,
    },
  ],
};
